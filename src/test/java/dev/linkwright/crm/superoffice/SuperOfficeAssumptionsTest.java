package dev.linkwright.crm.superoffice;

import static dev.linkwright.crm.superoffice.SandboxCrm.change;
import static dev.linkwright.crm.superoffice.SandboxCrm.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;

/** What the documentation leaves open: the adapter has to be right however SuperOffice does it. */
class SuperOfficeAssumptionsTest {
    private static final ConnectionId CONNECTION = new ConnectionId("0123456789abcdef0123456789abcdef");

    @ParameterizedTest
    @EnumSource
    void everyPageIsFoundHoweverTheNextOneIsNamed(Assumption.NextLink nextLink) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(nextLink)) {
            assertThat(finderPages(crm)).doesNotHaveDuplicates().hasSameSizeAs(crm.sandbox().ids(EntityKind.CONTACT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void allKeysAreFoundWhereThePageIsShorterThanAskedFor(Assumption.NextLink nextLink) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(CrmSandboxOptions.small().with(nextLink).withPageCap(7),
                SandboxUser.INGRID)) {
            List<Integer> ids = crm.sandbox().ids(EntityKind.CONTACT).subList(0, 16);
            ids.forEach(id -> crm.gateway()
                    .saveKey(new CrmKey(CONNECTION, CrmEntity.company(id), "Link", "customer:" + id + ";x")));
            assertThat(SuperOfficeKeysTest.allKeys(crm.gateway())).hasSize(16);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLastPageMayNameAnEmptyNextOne(Assumption.LastFullPage lastFullPage) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(lastFullPage)) {
            assertThat(finderPages(crm)).hasSameSizeAs(crm.sandbox().ids(EntityKind.CONTACT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsAreReadWhateverTheFormOfTheirKey(Assumption.PrimaryKeyForm form) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(form)) {
            assertThat(crm.find("")).extracting(hit -> (int) hit.entity().id())
                    .containsExactlyInAnyOrderElementsOf(crm.sandbox().ids(EntityKind.CONTACT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBlankFinderAlwaysRestricts(Assumption.MissingFilter missingFilter) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(missingFilter)) {
            for (EntityType type : EntityType.values()) {
                assertThat(crm.gateway().find(new FinderQuery(type, "", Optional.empty(), 5)).items()).hasSize(5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void savingAKeyMayTouchTheRecordWithoutMakingItStale(Assumption.ForeignKeyTouch touch) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(touch)) {
            CrmRecord read = crm.read();
            crm.gateway().saveKey(new CrmKey(CONNECTION, crm.entity(), "Claim-1", "x"));
            assertThat(crm.read().version()).isEqualTo(read.version());
            crm.save(read, change(read, "department", "Ours"));
            assertThat(crm.held().path("Department").asText()).isEqualTo("Ours");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyThatIsSavedBetweenReadingAndWritingMakesNothingStale(Assumption.ForeignKeyTouch touch)
            throws IOException {
        try (SandboxCrm crm = new SandboxCrm(touch)) {
            CrmRecord read = crm.read();
            crm.sandbox().faults().before(1, request -> request.method().equals("PATCH"), _ -> crm.gateway()
                    .saveKey(new CrmKey(CONNECTION, crm.entity(), "Claim-1", "x")));
            crm.save(read, change(read, "department", "Ours"));
            assertThat(crm.held().path("Department").asText()).isEqualTo("Ours");
        }
    }

    @ParameterizedTest
    @EnumSource
    void applicationAndDeviceAreMadeWhereTheyMustExist(Assumption.ForeignKeyParents parents) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(parents)) {
            CrmKey key = new CrmKey(CONNECTION, crm.entity(), "Link", "customer:1;x");
            crm.gateway().deleteKey(key);
            crm.gateway().saveKey(key);
            assertThat(crm.read().keys()).containsExactly(key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofTwoThatMakeTheDeviceBothCanUseIt(Assumption.AddedTwice addedTwice) throws IOException {
        for (String first : List.of("/ForeignApp/Linkwright", "/AddDeviceByIdentifier")) {
            try (SandboxCrm crm = new SandboxCrm(Assumption.ForeignKeyParents.MUST_EXIST, addedTwice)) {
                CrmKey theirs = new CrmKey(CONNECTION, CrmEntity.company(crm.sandbox().ids(EntityKind.CONTACT).get(7)),
                        "Link", "customer:7;x");
                crm.sandbox().faults().before(1, request -> request.writes() && request.path().endsWith(first),
                        _ -> crm.gateway().saveKey(theirs));
                CrmKey ours = new CrmKey(CONNECTION, crm.entity(), "Link", "customer:1;x");

                crm.gateway().saveKey(ours);

                assertThat(SuperOfficeKeysTest.allKeys(crm.gateway())).containsExactlyInAnyOrder(ours, theirs);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysWorkWithoutADeviceIdentifier(Assumption.EmptyIdentifier emptyIdentifier) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(emptyIdentifier)) {
            CrmKey key = new CrmKey(CONNECTION, crm.entity(), "Link", "customer:1;x");
            crm.gateway().saveKey(key);
            assertThat(crm.read().keys()).containsExactly(key);
            crm.gateway().deleteKey(key);
            assertThat(crm.read().keys()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keysAreFoundByTheExactStartOfTheirValue(Assumption.TextCase textCase) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(textCase)) {
            crm.gateway().saveKey(new CrmKey(CONNECTION, crm.entity(), "Link", "customer:Ab;x"));
            assertThat(crm.gateway().keysStartingWith(CONNECTION, "customer:Ab;")).hasSize(1);
            assertThat(crm.gateway().keysStartingWith(CONNECTION, "customer:ab;")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExpiredTokenIsToldFromAMissingRight(Assumption.ExpiredToken expiredToken) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(expiredToken)) {
            SuperOfficeGateway guest = crm.gateway(SandboxUser.GUEST);
            CrmRecord read = guest.read(crm.entity(), Bindings.NONE);
            SaveRequest request = new SaveRequest(List.of(change(read, "department", "x")), read.version(),
                    read.bindings());
            assertThat(problem(() -> guest.save(crm.entity(), request))).isInstanceOf(Problem.NotAllowed.class);
            crm.sandbox().expire(SandboxUser.GUEST.token());
            assertThat(problem(() -> guest.save(crm.entity(), request))).isInstanceOf(Problem.Unauthorised.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void datesAreUtcWithAndWithoutAnOffset(Assumption.DateOffset dateOffset) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(dateOffset)) {
            CrmRecord read = crm.read();
            assertThat(read.values().get("updated").textOrEmpty()).isEqualTo(crm.held().path("UpdatedDate").asText());
            crm.save(read, change(read, "department", "Ours"));
            assertThat(crm.patches()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsOfAPropertyAreWrittenWhereOnlyWholeOnesCanBeTested(Assumption.NestedTest nestedTest)
            throws IOException {
        try (SandboxCrm crm = new SandboxCrm(nestedTest)) {
            CrmRecord read = crm.read();
            crm.save(read, change(read, "streetAddress.city", "Bergen"));
            assertThat(crm.held().path("Address").path("Street").path("City").asText()).isEqualTo("Bergen");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatWentAwayIsStaleWhateverItsTestAnswers(Assumption.TestOfMissingPath missing) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(missing)) {
            crm.company(company -> company.withArray("Phones").removeAll().addObject().put("Value", "1"));
            CrmRecord read = crm.read();
            crm.sandbox().faults().before(1, request -> request.method().equals("PATCH"),
                    _ -> crm.company(company -> company.withArray("Phones").removeAll()));
            assertThat(problem(() -> crm.save(read, change(read, "phone", "2")))).isInstanceOf(Problem.Stale.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServerMadeOfATextIsWhatIsSaved(Assumption.StoredText storedText) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(storedText)) {
            CrmRecord read = crm.read();
            Saved saved = crm.save(read, change(read, "department", " Ours "), change(read, "phone", " 22 33 "));
            assertThat(saved.values().get("department"))
                    .isEqualTo(FieldValue.of(crm.held().path("Department").asText()));
            CrmRecord again = crm.gateway().read(crm.entity(), saved.bindings());
            assertThat(again.values()).isEqualTo(saved.values());
            assertThat(again.values().get("phone").textOrEmpty().strip()).isEqualTo("22 33");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRowIsRemovedAndNeverLeftBlank(Assumption.BlankRow blankRow) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(blankRow)) {
            crm.company(company -> company.withArray("Phones").removeAll().addObject().put("Value", "1"));
            CrmRecord read = crm.read();
            crm.save(read, change(read, "phone", ""));
            assertThat(crm.held().path("Phones")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDeletedRecordIsNotFoundEvenWhereItIsStillAnswered(Assumption.DeletedRecord deleted) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(deleted)) {
            for (EntityType type : EntityType.values()) {
                CrmEntity entity = crm.entity(type);
                CrmRecord read = crm.read(entity);
                crm.delete(entity);
                assertThat(problem(() -> crm.read(entity))).isInstanceOf(Problem.NotFound.class);
                assertThat(problem(() -> crm.save(entity, read, change(read, "number", "1"))))
                        .isInstanceOf(Problem.NotFound.class);
            }
            assertThat(crm.patches()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDayIsTheDayThatPeopleSeeEvenWhereItIsTurnedIntoUtc(Assumption.DayZone dayZone) throws IOException {
        for (Assumption.DateOffset offset : Assumption.DateOffset.values()) {
            try (SandboxCrm crm = new SandboxCrm(dayZone, offset)) {
                CrmEntity project = crm.entity(EntityType.PROJECT);
                for (String day : List.of("2027-10-15", "2027-01-31", "2028-02-29")) {
                    CrmRecord read = crm.read(project);
                    Saved saved = crm.save(project, read, change(read, "endDate", day));
                    assertThat(crm.held(project).path("EndDate").asText()).startsWith(day);
                    assertThat(saved.values().get("endDate")).isEqualTo(FieldValue.of(day));
                }
                CrmRecord read = crm.read(project);
                crm.save(project, read, change(read, "description", "Another field"));
                assertThat(crm.held(project).path("EndDate").asText()).startsWith("2028-02-29");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void formerEmployeesAreFound(Assumption.UnnamedEntities unnamed) throws IOException {
        try (SandboxCrm crm = new SandboxCrm(unnamed)) {
            CrmEntity contact = crm.entity(EntityType.CONTACT);
            crm.edit(contact, json -> json.put("Retired", true).put("Firstname", "Zacharias"));
            assertThat(crm.gateway().find(new FinderQuery(EntityType.CONTACT, "zach", Optional.empty(), 5)).items())
                    .extracting(CrmHit::entity).containsExactly(contact);
        }
    }

    @Test
    void refusalsSayThatNothingWasDone() throws IOException {
        try (SandboxCrm crm = new SandboxCrm(Assumption.ForeignKeyValues.UNIQUE)) {
            List<Integer> ids = crm.sandbox().ids(EntityKind.CONTACT);
            crm.gateway().saveKey(new CrmKey(CONNECTION, CrmEntity.company(ids.get(0)), "Link", "customer:1;x"));
            Problem problem = problem(() -> crm.gateway()
                    .saveKey(new CrmKey(CONNECTION, CrmEntity.company(ids.get(1)), "Link", "customer:1;x")));
            assertThat(problem).isInstanceOf(Problem.Refused.class);
            assertThat(problem.outcome()).isEqualTo(Outcome.NOTHING_DONE);
        }
    }

    private static List<CrmHit> finderPages(SandboxCrm crm) {
        List<CrmHit> all = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmHit> hits = crm.gateway().find(new FinderQuery(EntityType.COMPANY, "", page, 20));
            all.addAll(hits.items());
            page = Optional.ofNullable(hits.next());
        } while (page.isPresent());
        return all;
    }
}
