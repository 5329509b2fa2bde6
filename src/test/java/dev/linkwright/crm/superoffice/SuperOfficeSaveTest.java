package dev.linkwright.crm.superoffice;

import static dev.linkwright.crm.superoffice.SandboxCrm.change;
import static dev.linkwright.crm.superoffice.SandboxCrm.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.sandbox.crm.CrmFault;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sandbox.http.Fault;
import dev.linkwright.sandbox.http.RecordedRequest;

class SuperOfficeSaveTest {
    private SandboxCrm crm;

    @BeforeEach
    void open() throws IOException {
        crm = new SandboxCrm();
        crm.company(company -> {
            company.put("Name", "Fjell AS").put("OrgNr", "912345678").put("Department", "");
            SandboxCrm.rows(company, "Phones", "+47 22 33 44 55", "+47 90 00 00 00");
            company.withObject("Address").withObject("Street").put("City", "OSLO");
        });
    }

    @AfterEach
    void close() {
        crm.close();
    }

    @Test
    void whatIsSavedIsWhatTheServerAnswered() {
        CrmRecord read = crm.read();
        Saved saved = crm.save(read, change(read, "orgnr", "987654321"), change(read, "streetAddress.city", "Bergen"),
                change(read, "category", "2"), change(read, "country", "SE"));
        assertThat(crm.held().path("OrgNr").asText()).isEqualTo("987654321");
        assertThat(crm.held().path("Address").path("Street").path("City").asText()).isEqualTo("Bergen");
        assertThat(crm.held().path("Category").path("Id").asInt()).isEqualTo(2);
        assertThat(crm.held().path("Country").path("TwoLetterISOCountry").asText()).isEqualTo("SE");
        assertThat(crm.held().path("Name").asText()).isEqualTo("Fjell AS");
        CrmRecord again = crm.read();
        assertThat(saved.values()).isEqualTo(again.values());
        assertThat(saved.version()).isEqualTo(again.version());
        assertThat(crm.patches()).isEqualTo(1);
    }

    @Test
    void theWriteIsConditionalAndTestsWhatItReplaces() {
        CrmRecord read = crm.read();
        crm.save(read, change(read, "orgnr", "987654321"));
        RecordedRequest patch = lastPatch();
        assertThat(patch.headers()).containsKey("if-unmodified-since");
        assertThat(patch.body()).isEqualTo("[{\"op\":\"test\",\"path\":\"/OrgNr\",\"value\":\"912345678\"},"
                + "{\"op\":\"replace\",\"path\":\"/OrgNr\",\"value\":\"987654321\"}]");
    }

    @Test
    void anEditBySomebodyElseSinceTheReadIsStaleAndStays() {
        CrmRecord read = crm.read();
        crm.sandbox().edit(crm.id(), Map.of("Department", "Theirs"));
        assertThat(problem(() -> crm.save(read, change(read, "orgnr", "1")))).isInstanceOf(Problem.Stale.class);
        assertThat(crm.patches()).isZero();
        assertThat(crm.held().path("OrgNr").asText()).isEqualTo("912345678");
    }

    @Test
    void anEditJustBeforeTheWriteIsStaleAndStays() {
        CrmRecord read = crm.read();
        crm.sandbox().faults().before(1, request -> request.method().equals("PATCH"),
                _ -> crm.sandbox().edit(crm.id(), Map.of("OrgNr", "555555555")));
        assertThat(problem(() -> crm.save(read, change(read, "orgnr", "1")))).isInstanceOf(Problem.Stale.class);
        assertThat(crm.held().path("OrgNr").asText()).isEqualTo("555555555");
        assertThat(crm.patches()).isEqualTo(1);
    }

    @Test
    void aRowThatGoesAwayJustBeforeTheWriteIsStale() {
        CrmRecord read = crm.read();
        crm.sandbox().faults().before(1, request -> request.method().equals("PATCH"),
                _ -> crm.company(company -> SandboxCrm.rows(company, "Phones")));
        assertThat(problem(() -> crm.save(read, change(read, "phone", "1")))).isInstanceOf(Problem.Stale.class);
        assertThat(held("Phones")).isEmpty();
    }

    @Test
    void aMovedDateWithoutAChangeIsNotStaleAndSentOnceMoreWithTestsAlone() {
        CrmRecord read = crm.read();
        crm.sandbox().faults().at(1, request -> request.method().equals("PATCH"), CrmFault.status(412));
        crm.save(read, change(read, "orgnr", "987654321"));
        assertThat(crm.held().path("OrgNr").asText()).isEqualTo("987654321");
        assertThat(crm.patches()).isEqualTo(2);
        assertThat(lastPatch().headers()).doesNotContainKey("if-unmodified-since");
        assertThat(lastPatch().body()).contains("\"test\"");
    }

    @Test
    void aFailedTestTwiceIsStale() {
        CrmRecord read = crm.read();
        crm.sandbox().faults().at(1, request -> request.method().equals("PATCH"), CrmFault.status(409));
        crm.sandbox().faults().at(2, request -> request.method().equals("PATCH"), CrmFault.status(409));
        assertThat(problem(() -> crm.save(read, change(read, "orgnr", "1")))).isInstanceOf(Problem.Stale.class);
        assertThat(crm.held().path("OrgNr").asText()).isEqualTo("912345678");
        assertThat(crm.patches()).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsLostAfterTheWriteLeavesTheOutcomeOpenAndIsSentOnce() {
        for (Fault fault : List.of(new Fault.CutsAfterCommit(),
                new Fault.AnswersAfterCommit(500, Map.of("Content-Type", "text/html"), "<html>Oops</html>"),
                new Fault.AnswersAfterCommit(200, Map.of("Content-Type", "text/html"), "<html>Sign in</html>"),
                new Fault.AnswersAfterCommit(200, Map.of("Content-Type", "application/json"), "{}"))) {
            CrmRecord read = crm.read();
            crm.sandbox().forgetRequests();
            String after = "9" + read.values().get("orgnr").textOrEmpty();
            crm.sandbox().faults().at(1, request -> request.method().equals("PATCH"), fault);
            assertThat(problem(() -> crm.save(read, change(read, "orgnr", after))).outcome())
                    .isEqualTo(Outcome.UNKNOWN);
            assertThat(crm.held().path("OrgNr").asText()).isEqualTo(after);
            assertThat(crm.patches()).isEqualTo(1);
        }
    }

    @Test
    void onlyTheBoundRowIsWritten() {
        CrmRecord read = crm.gateway().read(crm.entity(), new Bindings(Map.of("phone", "+47 90 00 00 00")));
        assertThat(read.values().get("phone")).isEqualTo(FieldValue.of("+47 90 00 00 00"));
        Saved saved = crm.save(read, change(read, "phone", "+47 91 11 11 11"));
        assertThat(held("Phones")).containsExactly("+47 22 33 44 55", "+47 91 11 11 11");
        assertThat(saved.bindings().rows()).containsEntry("phone", "+47 91 11 11 11");
        assertThat(lastPatch().body()).contains("/Phones/1/Value");
    }

    @Test
    void aNewOrderOfTheRowsChangesNothing() {
        CrmRecord read = crm.read();
        crm.company(company -> SandboxCrm.rows(company, "Phones", "+47 90 00 00 00", "+47 22 33 44 55"));
        CrmRecord again = crm.gateway().read(crm.entity(), read.bindings());
        assertThat(again.values().get("phone")).isEqualTo(read.values().get("phone"));
        assertThat(again.version()).isEqualTo(read.version());
    }

    @Test
    void blankRemovesTheBoundRowAloneAndNoOtherRowMovesIn() {
        CrmRecord read = crm.read();
        Saved saved = crm.save(read, change(read, "phone", ""));
        assertThat(held("Phones")).containsExactly("+47 90 00 00 00");
        assertThat(saved.values().get("phone").isBlank()).isTrue();
        CrmRecord again = crm.gateway().read(crm.entity(), saved.bindings());
        assertThat(again.values().get("phone").isBlank()).isTrue();
        Saved filled = crm.save(again, change(again, "phone", "+47 93 33 33 33"));
        assertThat(held("Phones")).containsExactly("+47 90 00 00 00", "+47 93 33 33 33");
        assertThat(filled.bindings().rows()).containsEntry("phone", "+47 93 33 33 33");
    }

    @Test
    void aRowThatComesAfterABlankOneIsSeen() {
        CrmRecord read = crm.read();
        Saved saved = crm.save(read, change(read, "phone", ""));
        crm.company(company -> SandboxCrm.rows(company, "Phones", "+47 90 00 00 00", "+47 94 44 44 44"));
        assertThat(crm.gateway().read(crm.entity(), saved.bindings()).values().get("phone"))
                .isEqualTo(FieldValue.of("+47 94 44 44 44"));
    }

    @Test
    void aSlotWithoutARowGetsANewOne() {
        crm.company(company -> SandboxCrm.rows(company, "Phones"));
        CrmRecord read = crm.read();
        assertThat(read.values().get("phone").isBlank()).isTrue();
        assertThat(read.bindings().row("phone")).isEmpty();
        Saved saved = crm.save(read, change(read, "phone", "+47 22 00 00 00"));
        assertThat(held("Phones")).containsExactly("+47 22 00 00 00");
        assertThat(saved.bindings().rows()).containsEntry("phone", "+47 22 00 00 00");
    }

    @Test
    void aVanishedRowGivesWayToTheFirstThatIsLeft() {
        CrmRecord read = crm.read();
        crm.company(company -> SandboxCrm.rows(company, "Phones", "+47 95 55 55 55", "+47 90 00 00 00"));
        CrmRecord again = crm.gateway().read(crm.entity(), read.bindings());
        assertThat(again.values().get("phone")).isEqualTo(FieldValue.of("+47 95 55 55 55"));
    }

    @Test
    void aValueThatTheServerRefusesIsToldInItsWords() {
        CrmRecord read = crm.read();
        Problem problem = problem(() -> crm.save(read, change(read, "orgnr", "1".repeat(60))));
        assertThat(problem).isInstanceOfSatisfying(Problem.Refused.class,
                refused -> assertThat(refused.words()).contains("OrgNr").contains("49"));
        assertThat(crm.patches()).isEqualTo(1);
    }

    @Test
    void validatingTellsTheFieldAndWritesNothing() {
        CrmRecord read = crm.read();
        crm.gateway().validate(crm.entity(), List.of(change(read, "orgnr", "1"), change(read, "phone", "")),
                read.bindings());
        assertThat(problem(() -> crm.gateway().validate(crm.entity(), List.of(change(read, "orgnr", "1".repeat(60))),
                read.bindings()))).isInstanceOfSatisfying(Problem.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("orgnr"));
        assertThat(problem(() -> crm.gateway().validate(crm.entity(),
                List.of(change(read, "streetAddress.city", "B".repeat(200))), read.bindings())))
                .isInstanceOfSatisfying(Problem.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("streetAddress.city"));
        assertThat(crm.sandbox().requests()).noneMatch(RecordedRequest::writes);
    }

    @Test
    void rightsAreToldBeforeAnythingIsSent() throws IOException {
        CrmRecord read = crm.gateway(SandboxUser.GUEST).read(crm.entity(), Bindings.NONE);
        assertThat(read.rights().write()).isFalse();
        assertThat(problem(() -> crm.gateway(SandboxUser.GUEST).validate(crm.entity(),
                List.of(change(read, "orgnr", "1")), read.bindings()))).isInstanceOf(Problem.NotAllowed.class);
        assertThat(problem(() -> crm.gateway(SandboxUser.GUEST).save(crm.entity(),
                new SaveRequest(List.of(change(read, "orgnr", "1")), read.version(), read.bindings()))))
                .isInstanceOf(Problem.NotAllowed.class);
        crm.close();
        crm = new SandboxCrm(SandboxUser.INGRID.withLocked("OrgNr"));
        CrmRecord locked = crm.read();
        assertThat(problem(() -> crm.gateway().validate(crm.entity(), List.of(change(locked, "orgnr", "1")),
                locked.bindings()))).isEqualTo(new Problem.NotAllowed("Sandbox CRM", "orgnr"));
    }

    @Test
    void aDeletedRecordIsNotFoundAndNotRevived() {
        CrmRecord read = crm.read();
        crm.sandbox().remove(EntityKind.CONTACT, crm.id());
        assertThat(problem(() -> crm.save(read, change(read, "orgnr", "1")))).isInstanceOf(Problem.NotFound.class);
    }

    private RecordedRequest lastPatch() {
        return crm.sandbox().requests().stream().filter(request -> request.method().equals("PATCH")).toList().getLast();
    }

    private List<String> held(String rows) {
        return crm.heldRows(crm.entity(), rows);
    }
}
