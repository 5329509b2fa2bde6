package dev.linkwright.sandbox.erp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.sandbox.erp.ErpAssumption.BlankOption;
import dev.linkwright.sandbox.erp.ErpAssumption.EmailForm;
import dev.linkwright.sandbox.erp.ErpAssumption.InOperator;
import dev.linkwright.sandbox.erp.ErpAssumption.LackOfRights;
import dev.linkwright.sandbox.erp.ErpAssumption.LastFullPage;
import dev.linkwright.sandbox.erp.ErpAssumption.LongSearchText;
import dev.linkwright.sandbox.erp.ErpAssumption.ManualNumbers;
import dev.linkwright.sandbox.erp.ErpAssumption.MissingRecord;
import dev.linkwright.sandbox.erp.ErpAssumption.NestedFunction;
import dev.linkwright.sandbox.erp.ErpAssumption.ProjectStamp;
import dev.linkwright.sandbox.erp.ErpAssumption.ReadOnlyProperty;
import dev.linkwright.sandbox.erp.ErpAssumption.SameKey;
import dev.linkwright.sandbox.erp.ErpAssumption.StaleVersion;
import dev.linkwright.sandbox.erp.ErpAssumption.TextCase;
import dev.linkwright.sandbox.erp.ErpAssumption.Throttled;
import dev.linkwright.sandbox.erp.ErpAssumption.VanishedSkipToken;
import dev.linkwright.sandbox.erp.ErpAssumption.VendorName;

/** Every open question, answered each way, over HTTP. */
class ErpAssumptionTest extends ErpSandboxTest {

    private static String path(ErpSandbox sandbox) {
        return "customers(" + sandbox.idOf("customers", "C0000003") + ")";
    }

    private ErpClient.Reply patchFirst(ErpClient client, String body) throws Exception {
        var row = client.get("customers?$top=1").json().path("value").path(0);
        return client.send("PATCH", "customers(" + row.path("id").asText() + ")", body, "If-Match",
                row.path("@odata.etag").asText());
    }

    @ParameterizedTest
    @EnumSource
    void aStaleVersionIsAConflictOrAFailedPrecondition(StaleVersion answer) throws Exception {
        ErpSandbox sandbox = start(small().with(answer));
        ErpClient client = client(sandbox);
        String seen = client.get(path(sandbox)).json().path("@odata.etag").asText();
        sandbox.edit("customers", sandbox.idOf("customers", "C0000003"), Map.of("city", "x"));
        var reply = client.send("PATCH", path(sandbox), "{\"city\":\"y\"}", "If-Match", seen);
        assertThat(reply.status()).isEqualTo(answer == StaleVersion.CONFLICT ? 409 : 412);
        assertThat(reply.code()).isEqualTo("Request_EntityChanged");
    }

    @ParameterizedTest
    @EnumSource
    void aNumberGivenTwiceIsABadRequestOrAConflict(SameKey answer) throws Exception {
        var reply = patchFirst(startWith(answer, ManualNumbers.ALLOWED), "{\"number\":\"C0000002\"}");
        assertThat(reply.status()).isEqualTo(answer == SameKey.BAD_REQUEST ? 400 : 409);
    }

    @ParameterizedTest
    @EnumSource
    void inMayNeedASchemaVersionOrBeIgnored(InOperator answer) throws Exception {
        ErpClient client = startWith(answer);
        String path = "customers?$filter=" + ErpClient.encoded("number in ('C0000001','C0000002')");
        assertThat(client.get(path).values("id")).hasSize(answer == InOperator.HONOURED ? 2 : 30);
        assertThat(client.get(path + "&$schemaversion=2.1").values("id"))
                .hasSize(answer == InOperator.IGNORED ? 30 : 2);
    }

    @ParameterizedTest
    @EnumSource
    void anOldSchemaVersionRefusesNestedFunctionsOrAnswersSomething(NestedFunction answer) throws Exception {
        var reply = startWith(answer).filter("customers", "contains(tolower(displayName),'fjord')");
        assertThat(reply.status()).isEqualTo(answer == NestedFunction.REFUSED ? 400 : 200);
        assertThat(reply.values("id")).hasSize(answer == NestedFunction.CONDITION_IGNORED ? 30 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void letterCaseMayCount(TextCase answer) throws Exception {
        ErpClient client = startWith(answer);
        assertThat(client.filter("customers", "contains(displayName,'fjord')").values("id"))
                .hasSize(answer == TextCase.HEEDED ? 0 : 5);
        assertThat(client.filter("customers", "city eq 'OSLO'").values("id"))
                .hasSize(answer == TextCase.HEEDED ? 0 : 15);
    }

    @ParameterizedTest
    @EnumSource
    void aLongTextMayBeNothingToLookFor(LongSearchText answer) throws Exception {
        ErpClient client = startWith(answer);
        assertThat(client.filter("customers", "contains(number,'" + "1".repeat(21) + "')").status())
                .isEqualTo(answer == LongSearchText.ACCEPTED ? 200 : 400);
        assertThat(client.filter("customers", "contains(number,'" + "1".repeat(20) + "')").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aBlankOptionIsASpaceOrEncoded(BlankOption answer) throws Exception {
        ErpClient client = startWith(answer);
        String blank = answer == BlankOption.SPACE ? " " : "_x0020_";
        assertThat(client.get("customers?$top=1").values("blocked")).containsExactly(blank);
        assertThat(client.filter("customers", "blocked eq '" + blank + "'").values("id")).hasSize(23);
        assertThat(patchFirst(client, "{\"blocked\":\"" + blank + "\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void projectsMayNotTellWhenTheyWereChanged(ProjectStamp answer) throws Exception {
        ErpClient client = startWith(answer);
        assertThat(client.get("projects").json().path("value").path(0).has("lastModifiedDateTime"))
                .isEqualTo(answer == ProjectStamp.PRESENT);
        assertThat(client.filter("projects", "lastModifiedDateTime gt 2026-01-01T00:00:00Z").status())
                .isEqualTo(answer == ProjectStamp.PRESENT ? 200 : 400);
    }

    @ParameterizedTest
    @EnumSource
    void aMissingRecordHasTwoNames(MissingRecord answer) throws Exception {
        var reply = startWith(answer).get("customers(" + Property.NO_ID + ")");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.code()).isEqualTo(answer == MissingRecord.RECORD_NOT_FOUND
                ? "Internal_RecordNotFound"
                : "BadRequest_ResourceNotFound");
    }

    @ParameterizedTest
    @EnumSource
    void lackOfRightsHasTwoNames(LackOfRights answer) throws Exception {
        var reply = client(start(small().with(answer)), ErpUser.GUEST).send("POST", "customers",
                "{\"displayName\":\"x\"}");
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.code()).isEqualTo(answer == LackOfRights.AUTHORIZATION
                ? "Authorization_InsufficientPermissions"
                : "Internal_ServerError");
        assertThat(reply.message()).contains("(TableData 18 Customer Insert: Base Application)");
    }

    @ParameterizedTest
    @EnumSource
    void throttlingMayTellHowLongToWait(Throttled answer) throws Exception {
        ErpClient client = client(start(small().with(answer).withLimits(new ErpLimits(1, 0, 0))));
        client.get("customers?$top=1");
        var reply = client.get("customers?$top=1");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.header("Retry-After").isEmpty()).isEqualTo(answer == Throttled.WITHOUT_RETRY_AFTER);
    }

    @ParameterizedTest
    @EnumSource
    void aReadOnlyPropertyIsRefusedOrIgnored(ReadOnlyProperty answer) throws Exception {
        var reply = patchFirst(startWith(answer), "{\"balanceDue\":99,\"city\":\"x\"}");
        assertThat(reply.status()).isEqualTo(answer == ReadOnlyProperty.REFUSED ? 400 : 200);
        assertThat(reply.json().path("balanceDue").asInt()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void numbersMayBeTheSeriesBusiness(ManualNumbers answer) throws Exception {
        ErpClient client = startWith(answer);
        assertThat(client.send("POST", "customers", "{\"displayName\":\"x\",\"number\":\"a7\"}").status())
                .isEqualTo(answer == ManualNumbers.REFUSED ? 400 : 201);
        assertThat(patchFirst(client, "{\"number\":\"B7\"}").status())
                .isEqualTo(answer == ManualNumbers.REFUSED ? 400 : 200);
        assertThat(client.send("POST", "customers", "{\"displayName\":\"y\"}").json().path("number").asText())
                .isEqualTo("C0000031");
    }

    @ParameterizedTest
    @EnumSource
    void aVendorMayNeedAName(VendorName answer) throws Exception {
        assertThat(startWith(answer).send("POST", "vendors", "{\"city\":\"Oslo\"}").status())
                .isEqualTo(answer == VendorName.MANDATORY ? 400 : 201);
    }

    @ParameterizedTest
    @EnumSource
    void mailAddressesMayBeChecked(EmailForm answer) throws Exception {
        ErpClient client = startWith(answer);
        assertThat(patchFirst(client, "{\"email\":\"nobody\"}").status())
                .isEqualTo(answer == EmailForm.CHECKED ? 400 : 200);
        assertThat(patchFirst(client, "{\"email\":\"a@example.com; b@example.com\"}").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void aPageLinkMayDieWithItsLastRow(VanishedSkipToken answer) throws Exception {
        ErpSandbox sandbox = start(small().with(answer));
        ErpClient client = client(sandbox);
        String next = client.get("customers", "Prefer", "maxpagesize=3").next();
        sandbox.remove("customers", sandbox.idOf("customers", "C0000003"));
        var reply = client.get(next);
        assertThat(reply.status()).isEqualTo(answer == VanishedSkipToken.CONTINUES ? 200 : 400);
        if (answer == VanishedSkipToken.CONTINUES) {
            assertThat(reply.values("number")).first().isEqualTo("C0000004");
        } else {
            assertThat(reply.code()).isEqualTo("SkipTokenIsNoLongerValid");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFullLastPageMayNameAnEmptyNextOne(LastFullPage answer) throws Exception {
        ErpClient client = startWith(answer);
        String next = client.get("customers?$skip=20", "Prefer", "maxpagesize=10").next();
        assertThat(next.isEmpty()).isEqualTo(answer == LastFullPage.NAMES_NO_NEXT);
        if (!next.isEmpty()) {
            assertThat(client.get(next, "Prefer", "maxpagesize=10").json().path("value")).isEmpty();
        }
        assertThat(client.all("customers", "number", "Prefer", "odata.maxpagesize=10")).hasSize(30);
    }
}
