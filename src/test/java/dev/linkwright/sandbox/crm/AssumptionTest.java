package dev.linkwright.sandbox.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.sandbox.crm.Assumption.AddedTwice;
import dev.linkwright.sandbox.crm.Assumption.BlankRow;
import dev.linkwright.sandbox.crm.Assumption.ByValueMiss;
import dev.linkwright.sandbox.crm.Assumption.DateOffset;
import dev.linkwright.sandbox.crm.Assumption.DayZone;
import dev.linkwright.sandbox.crm.Assumption.DeletedRecord;
import dev.linkwright.sandbox.crm.Assumption.DevicesOfOneName;
import dev.linkwright.sandbox.crm.Assumption.EmptyIdentifier;
import dev.linkwright.sandbox.crm.Assumption.ExpiredToken;
import dev.linkwright.sandbox.crm.Assumption.ForeignKeyParents;
import dev.linkwright.sandbox.crm.Assumption.ForeignKeyTouch;
import dev.linkwright.sandbox.crm.Assumption.ForeignKeyValues;
import dev.linkwright.sandbox.crm.Assumption.LastFullPage;
import dev.linkwright.sandbox.crm.Assumption.MemberRows;
import dev.linkwright.sandbox.crm.Assumption.MissingDevice;
import dev.linkwright.sandbox.crm.Assumption.MissingFilter;
import dev.linkwright.sandbox.crm.Assumption.NestedTest;
import dev.linkwright.sandbox.crm.Assumption.NewDevice;
import dev.linkwright.sandbox.crm.Assumption.NextLink;
import dev.linkwright.sandbox.crm.Assumption.PrimaryKeyForm;
import dev.linkwright.sandbox.crm.Assumption.StoredText;
import dev.linkwright.sandbox.crm.Assumption.TestOfMissingPath;
import dev.linkwright.sandbox.crm.Assumption.TimeOnDateColumn;
import dev.linkwright.sandbox.crm.Assumption.UnnamedEntities;
import dev.linkwright.testing.SteppingClock;

/** Every open question, answered each way, over HTTP. */
class AssumptionTest extends SandboxTest {

    private static final String KEY = "{\"Key\":\"Link\",\"Value\":\"customer:1\",\"TableName\":\"contact\",\"RecordId\":1}";

    @ParameterizedTest
    @EnumSource
    void theNextPageIsNamedAbsolutelyRelativelyOrNotAtAll(NextLink answer) throws Exception {
        CrmSandbox sandbox = startWith(answer);
        String link = client(sandbox).get("Contact?$select=name&$top=5").json().path("odata.nextLink").asText("");
        switch (answer) {
            case ABSOLUTE -> assertThat(link).startsWith(sandbox.address().toString());
            case RELATIVE -> assertThat(link).startsWith("/api/v1/Contact?");
            case ABSENT -> assertThat(link).isEmpty();
        }
        if (answer != NextLink.ABSENT) {
            assertThat(client(sandbox).get(link).json().path("value").path(0).path("PrimaryKey").asInt()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFullLastPageMayNameAnEmptyNextOne(LastFullPage answer) throws Exception {
        CrmSandbox sandbox = startWith(answer);
        var last = client(sandbox).get("Contact?$select=name&$top=30&$skip=30").json().path("odata.nextLink");
        assertThat(last.isNull()).isEqualTo(answer == LastFullPage.NAMES_NO_NEXT);
        if (!last.isNull()) {
            assertThat(client(sandbox).get(last.asText()).json().path("value")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePrimaryKeyIsANumberOrAText(PrimaryKeyForm answer) throws Exception {
        var key = client(startWith(answer)).get("Contact?$top=1").json().path("value").path(0).path("PrimaryKey");
        assertThat(key.isTextual()).isEqualTo(answer == PrimaryKeyForm.STRING);
    }

    @ParameterizedTest
    @EnumSource
    void aMissedValueIsNotFoundOrNull(ByValueMiss answer) throws Exception {
        var reply = client(startWith(answer)).get("ForeignApp/Linkwright/Device/Key/Link/contact?keyValue=nobody");
        assertThat(reply.status()).isEqualTo(answer == ByValueMiss.NOT_FOUND ? 404 : 200);
        assertThat(reply.json().isNull()).isEqualTo(answer == ByValueMiss.NULL_BODY);
    }

    @ParameterizedTest
    @EnumSource
    void savingAForeignKeyMayTouchItsRecord(ForeignKeyTouch answer) throws Exception {
        SandboxClient client = client(startWith(answer));
        String modified = client.get("Contact/1").header("Last-Modified");
        client.send("PUT", "ForeignApp/Linkwright/Device//Key", KEY);
        var reply = client.send("PATCH", "Contact/1", "{\"Department\":\"x\"}", "If-Unmodified-Since", modified);
        assertThat(reply.status()).isEqualTo(answer == ForeignKeyTouch.TOUCHES_RECORD ? 412 : 200);
    }

    @ParameterizedTest
    @EnumSource
    void aValueMayHaveToBeUnique(ForeignKeyValues answer) throws Exception {
        SandboxClient client = client(startWith(answer));
        client.send("PUT", "ForeignApp/Linkwright/Device//Key", KEY);
        var reply = client.send("PUT", "ForeignApp/Linkwright/Device//Key",
                KEY.replace("\"RecordId\":1", "\"RecordId\":2"));
        assertThat(reply.status()).isEqualTo(answer == ForeignKeyValues.UNIQUE ? 400 : 200);
    }

    @ParameterizedTest
    @EnumSource
    void applicationsMayHaveToExist(ForeignKeyParents answer) throws Exception {
        SandboxClient client = client(startWith(answer));
        var before = client.send("PUT", "ForeignApp/Linkwright/Device//Key", KEY);
        assertThat(before.status()).isEqualTo(answer == ForeignKeyParents.MUST_EXIST ? 404 : 200);
        client.send("PUT", "ForeignApp/Linkwright", "");
        client.send("PUT", "ForeignApp/Linkwright/Device/", "");
        assertThat(client.send("PUT", "ForeignApp/Linkwright/Device//Key", KEY).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void addingWhatIsThereMayBeRefused(AddedTwice answer) throws Exception {
        SandboxClient client = client(startWith(answer));
        for (String path : List.of("ForeignApp/Linkwright", "ForeignApp/Linkwright/Lease/1")) {
            assertThat(client.send("PUT", path, "").status()).isEqualTo(200);
            assertThat(client.send("PUT", path, "").status()).isEqualTo(answer == AddedTwice.REFUSED ? 400 : 200);
        }
        assertThat(client.send("PUT", "ForeignApp/Linkwright/Lease/1/Key", KEY).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void deletingADeviceThatIsNotThereMayBeRefused(MissingDevice answer) throws Exception {
        SandboxClient client = client(startWith(answer));
        client.send("PUT", "ForeignApp/Linkwright/Lease/1", "");
        assertThat(client.send("DELETE", "ForeignApp/Linkwright/Lease/1", "").status()).isEqualTo(204);
        assertThat(client.send("DELETE", "ForeignApp/Linkwright/Lease/1", "").status())
                .isEqualTo(answer == MissingDevice.NOT_FOUND ? 404 : 204);
    }

    @ParameterizedTest
    @EnumSource
    void aNewDeviceMayBeListedLater(NewDevice answer) throws Exception {
        SteppingClock clock = new SteppingClock();
        SandboxClient client = client(start(CrmSandboxOptions.small().with(answer).withClock(clock)));
        client.send("PUT", "ForeignApp/Linkwright/Lease/1", "");
        assertThat(client.get("ForeignApp/Linkwright/Devices").json())
                .hasSize(answer == NewDevice.LISTED_AT_ONCE ? 1 : 0);
        clock.step(Duration.ofSeconds(Assumption.LISTED_AFTER_SECONDS));
        assertThat(client.get("ForeignApp/Linkwright/Devices").json()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void devicesOfOneNameMayBeOne(DevicesOfOneName answer) throws Exception {
        SandboxClient client = client(startWith(answer));
        client.send("PUT", "ForeignApp/Linkwright/Lease/1", "");
        client.send("PUT", "ForeignApp/Linkwright/Lease/2", "");
        assertThat(client.get("ForeignApp/Linkwright/Devices").json())
                .hasSize(answer == DevicesOfOneName.MANY ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyIdentifierMayBeRefused(EmptyIdentifier answer) throws Exception {
        SandboxClient client = client(startWith(answer));
        int expected = answer == EmptyIdentifier.REFUSED ? 404 : 200;
        assertThat(client.send("PUT", "ForeignApp/Linkwright/Device//Key", KEY).status()).isEqualTo(expected);
        assertThat(client.send("PUT", "ForeignApp/Linkwright/Device/Key", KEY).status()).isEqualTo(expected);
        assertThat(client.send("PUT", "ForeignApp/Linkwright/Device/id/Key", KEY).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredTokenIsUnauthorisedOrForbidden(ExpiredToken answer) throws Exception {
        CrmSandbox sandbox = startWith(answer);
        sandbox.expire(SandboxUser.INGRID.token());
        assertThat(client(sandbox).get("Contact/1").status()).isEqualTo(answer == ExpiredToken.FORBIDDEN ? 403 : 401);
        sandbox.renew(SandboxUser.INGRID.token());
        assertThat(client(sandbox).get("Contact/1").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void changedSinceMayNeedADay(TimeOnDateColumn answer) throws Exception {
        var reply = client(startWith(answer)).list("Contact?$select=contactId",
                "updatedDate afterTime '2026-01-02T03:04:05'");
        assertThat(reply.status()).isEqualTo(answer == TimeOnDateColumn.REFUSED ? 400 : 200);
    }

    @ParameterizedTest
    @EnumSource
    void datesMayNeverOrAlwaysHaveAnOffset(DateOffset answer) throws Exception {
        SandboxClient client = client(startWith(answer));
        String asked = client.get("Contact/1", "SO-TimeZone", UTC).json().path("UpdatedDate").asText();
        String unasked = client.get("Contact/1").json().path("UpdatedDate").asText();
        assertThat(asked.endsWith("Z")).isEqualTo(answer != DateOffset.NEVER);
        assertThat(unasked.length() > 19).isEqualTo(answer == DateOffset.ALWAYS);
    }

    @ParameterizedTest
    @EnumSource
    void aTestBelowAPropertyMayBeRefused(NestedTest answer) throws Exception {
        var reply = client(startWith(answer)).send("PATCH", "Contact/1",
                "[{\"op\":\"test\",\"path\":\"/Category/Id\",\"value\":1},{\"op\":\"replace\",\"path\":\"/Category/Id\",\"value\":2}]");
        assertThat(reply.status()).isEqualTo(answer == NestedTest.REFUSED ? 400 : 200);
    }

    @ParameterizedTest
    @EnumSource
    void aTestOfWhatIsNotThereIsAConflictOrMalformed(TestOfMissingPath answer) throws Exception {
        var reply = client(startWith(answer)).send("PATCH", "Contact/1",
                "[{\"op\":\"test\",\"path\":\"/Phones/7/Value\",\"value\":\"1\"}]");
        assertThat(reply.status()).isEqualTo(answer == TestOfMissingPath.CONFLICT ? 409 : 400);
    }

    @ParameterizedTest
    @EnumSource
    void textsAreKeptAsSentOrTrimmed(StoredText answer) throws Exception {
        var reply = client(startWith(answer)).send("PATCH", "Contact/1", "{\"Department\":\" Oslo \"}");
        assertThat(reply.json().path("Department").asText())
                .isEqualTo(answer == StoredText.TRIMMED ? "Oslo" : " Oslo ");
    }

    @ParameterizedTest
    @EnumSource
    void blankRowsAreDroppedOrKept(BlankRow answer) throws Exception {
        var reply = client(startWith(answer)).send("PATCH", "Contact/1",
                "[{\"op\":\"replace\",\"path\":\"/Phones/0/Value\",\"value\":\"\"}]");
        assertThat(reply.json().path("Phones")).hasSize(answer == BlankRow.DROPPED ? 0 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedRecordIsGoneOrMarked(DeletedRecord answer) throws Exception {
        CrmSandbox sandbox = startWith(answer);
        assertThat(client(sandbox, SandboxUser.ADMINISTRATOR).send("DELETE", "Contact/1", "").status()).isEqualTo(204);
        var reply = client(sandbox).get("Contact/1");
        assertThat(reply.status()).isEqualTo(answer == DeletedRecord.NOT_FOUND ? 404 : 200);
        assertThat(reply.json().path("Deleted").asInt()).isEqualTo(answer == DeletedRecord.NOT_FOUND ? 0 : 1);
        assertThat(client(sandbox).list("Contact?$select=name", "contactId = 1").json().path("value")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aListWithoutNamedEntitiesMayHaveTheMainOnesOnly(UnnamedEntities answer) throws Exception {
        CrmSandbox sandbox = startWith(answer);
        sandbox.change(EntityKind.PERSON, 1, json -> json.put("Retired", true));
        SandboxClient client = client(sandbox);
        assertThat(client.list("Person?$select=fullName", "personId = 1").json().path("value"))
                .hasSize(answer == UnnamedEntities.ALL ? 1 : 0);
        var row = client.list("Person?$select=fullName&$entities=person,retiredPerson", "personId = 1").json()
                .path("value").path(0);
        assertThat(row.path("EntityName").asText()).isEqualTo("retiredPerson");
        assertThat(client.list("Person?$select=fullName&$entities=person", "personId = 1").json().path("value"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aCompanysProjectMayComeOnceForEachMember(MemberRows answer) throws Exception {
        CrmSandbox sandbox = startWith(answer);
        sandbox.change(EntityKind.PROJECT, 1, json -> {
            var members = json.putArray("ProjectMembers");
            members.addObject().put("ContactId", 1).put("PersonId", 1);
            members.addObject().put("ContactId", 1).put("PersonId", 2);
        });
        int rows = answer == MemberRows.ONE_PER_MEMBER ? 2 : 1;
        SandboxClient client = client(sandbox);
        assertThat(client.list("Archive/ContactProjects?$select=projectId,name", "contactId = 1 and projectId = 1")
                .json().path("value")).hasSize(rows);
        assertThat(client.list("Contact/1/Projects?$select=projectId", "projectId = 1").json().path("value"))
                .hasSize(rows);
        assertThat(client.list("Project/1/Members?$select=personId,contactId,person/fullName", "contactId = 1").json()
                .path("value")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aDayMayBeTurnedIntoAnotherTimeZone(DayZone answer) throws Exception {
        CrmSandbox sandbox = startWith(answer);
        sandbox.change(EntityKind.PROJECT, 1, json -> json.put("EndDate", "2027-07-15T00:00:00"));
        SandboxClient client = client(sandbox);
        assertThat(client.get("Project/1", "SO-TimeZone", UTC).json().path("EndDate").asText())
                .isEqualTo(answer == DayZone.TURNED ? "2027-07-14T22:00:00Z" : "2027-07-15T00:00:00Z");
        client.send("PATCH", "Project/1", "{\"Description\":\"x\"}", "SO-TimeZone", UTC);
        assertThat(sandbox.entity(EntityKind.PROJECT, 1).path("EndDate").asText()).startsWith("2027-07-15");
    }

    @ParameterizedTest
    @EnumSource
    void aListMayNeedARestriction(MissingFilter answer) throws Exception {
        assertThat(client(startWith(answer)).get("Contact?$select=name").status())
                .isEqualTo(answer == MissingFilter.REFUSED ? 400 : 200);
    }
}
