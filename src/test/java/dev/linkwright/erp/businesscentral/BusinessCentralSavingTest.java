package dev.linkwright.erp.businesscentral;

import static dev.linkwright.erp.businesscentral.LoopbackBusinessCentral.change;
import static dev.linkwright.erp.businesscentral.LoopbackBusinessCentral.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Version;
import dev.linkwright.sandbox.erp.ErpAssumption;
import dev.linkwright.sandbox.erp.ErpAssumption.LackOfRights;
import dev.linkwright.sandbox.erp.ErpAssumption.MissingRecord;
import dev.linkwright.sandbox.erp.ErpAssumption.StaleVersion;
import dev.linkwright.sandbox.erp.ErpFault;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.http.Fault;
import dev.linkwright.sandbox.http.RecordedRequest;
import dev.linkwright.ui.common.Texts;

@Timeout(60)
class BusinessCentralSavingTest {
    private LoopbackBusinessCentral erp;
    private SyncConnector connector;
    private ErpActor customer;
    private ErpRecord record;

    private void open(ErpAssumption... assumptions) throws IOException {
        erp = new LoopbackBusinessCentral(assumptions);
        connector = erp.connector();
        customer = erp.customer(3);
        record = read(connector, customer);
    }

    @AfterEach
    void close() {
        connector.close();
        erp.close();
    }

    @Test
    void onlyWhatChangedIsWrittenAndTheAnswerIsWhatTheServerHolds() throws Exception {
        open();
        Saved saved = connector.save(customer, change(record, "city", "Tromsø"));
        assertThat(erp.writes()).hasSize(1);
        RecordedRequest sent = erp.writes().getFirst();
        assertThat(sent.method()).isEqualTo("PATCH");
        assertThat(sent.body()).isEqualTo("{\"city\":\"Tromsø\"}");
        assertThat(sent.headers().get("if-match")).startsWith("W/\"").isNotEqualTo("*");
        ErpRecord after = read(connector, customer);
        assertThat(saved.values()).isEqualTo(after.values()).containsEntry("city", FieldValue.of("Tromsø"));
        assertThat(saved.version()).isEqualTo(after.version()).isNotEqualTo(record.version());
        connector.save(customer, new SaveRequest(
                List.of(new FieldChange("city", saved.values().get("city"), FieldValue.of("Bodø"))), saved.version(),
                Bindings.NONE));
        assertThat(erp.held(customer, "city")).isEqualTo("Bodø");
    }

    @ParameterizedTest
    @EnumSource
    void whatSomebodyElseWroteMeanwhileIsNotOverwritten(StaleVersion told) throws Exception {
        open(told);
        erp.server.edit("customers", customer.key(), Map.of("city", "Stranger's"));
        assertThat(refusal("city", "Ours")).isInstanceOf(Problem.Stale.class);
        assertThat(erp.held(customer, "city")).isEqualTo("Stranger's");
        assertThat(erp.writes()).hasSize(1);
    }

    @Test
    void ofTwoClientsTheSecondIsRefused() throws Exception {
        open();
        try (SyncConnector other = erp.connector()) {
            ErpRecord seen = read(other, customer);
            connector.save(customer, change(record, "city", "First"));
            ProblemException refused = catchThrowableOfType(ProblemException.class,
                    () -> other.save(customer, change(seen, "postalCode", "0001")));
            assertThat(refused.problem()).isInstanceOf(Problem.Stale.class);
        }
    }

    @Test
    void aVersionThatTheServerDoesNotKnowIsStale() throws Exception {
        open();
        Problem problem = refusal(new SaveRequest(
                List.of(new FieldChange("city", record.values().get("city"), FieldValue.of("x"))),
                Version.of("@odata.etag", "\"of another age\""), Bindings.NONE));
        assertThat(problem).isInstanceOf(Problem.Stale.class);
    }

    @Test
    void anAnswerLostAfterTheServerCommittedIsUnknownAndTheWriteNeverRepeated() throws Exception {
        open();
        erp.server.faults().at(1, RecordedRequest::writes, new Fault.CutsAfterCommit());
        assertThat(refusal("city", "Tromsø").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(erp.writes()).hasSize(1);
        assertThat(erp.held(customer, "city")).isEqualTo("Tromsø");
    }

    @Test
    void aCutBeforeTheServerCommittedIsNotRepeatedEither() throws Exception {
        open();
        erp.server.faults().at(1, RecordedRequest::writes, new Fault.CutsBeforeCommit());
        assertThat(refusal("city", "Tromsø").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(erp.writes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"SUPPLIER, vendors, city", "PERSON, contacts, mobilePhoneNumber", "PROJECT, projects, displayName"})
    void actorsOfTheOtherTypesAreSavedLikewise(ActorType type, String set, String field) throws Exception {
        open();
        ErpActor actor = erp.server.ids(set).stream().map(id -> new ErpActor(type, id))
                .filter(some -> type != ActorType.PERSON || erp.held(some, "type").equals("Person")).findFirst()
                .orElseThrow();
        Saved saved = connector.save(actor, change(read(connector, actor), field, "+47 22 51 80 00"));
        assertThat(erp.held(actor, field)).isEqualTo("+47 22 51 80 00");
        assertThat(saved.version()).isEqualTo(read(connector, actor).version());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 504})
    void aTimeOutAfterTheServerCommittedIsUnknown(int status) throws Exception {
        open();
        erp.server.faults().at(1, RecordedRequest::writes, ErpFault.timeoutAfterCommit(status));
        assertThat(refusal("city", "Tromsø").outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(erp.writes()).hasSize(1);
    }

    @Test
    void aThrottledWriteWasNotCarriedOut() throws Exception {
        open();
        erp.server.faults().at(1, RecordedRequest::writes, ErpFault.throttled());
        assertThat(refusal("city", "Tromsø")).isInstanceOf(Problem.Throttled.class);
        erp.server.faults().at(1, RecordedRequest::writes, ErpFault.retryAfter(503, 20));
        assertThat(refusal("city", "Tromsø")).isInstanceOf(Problem.Throttled.class);
        assertThat(erp.held(customer, "city")).isNotEqualTo("Tromsø");
    }

    @Test
    void aBlankIsWrittenAsTheFieldWantsIt() throws Exception {
        open();
        String terms = erp.server.ids("paymentTerms").getFirst();
        connector.save(customer, change(record, "paymentTermsId", terms));
        assertThat(erp.held(customer, "paymentTermsId")).isEqualTo(terms);
        Saved saved = connector.save(customer, change(read(connector, customer), "paymentTermsId", ""));
        assertThat(saved.values().get("paymentTermsId")).isEqualTo(new FieldValue.Blank());
        saved = connector.save(customer, change(read(connector, customer), "city", ""));
        assertThat(saved.values().get("city")).isEqualTo(new FieldValue.Blank());
        saved = connector.save(customer, change(read(connector, customer), "blocked", "All"));
        assertThat(saved.values().get("blocked")).isEqualTo(FieldValue.of("All"));
        saved = connector.save(customer, change(read(connector, customer), "blocked", ""));
        assertThat(saved.values().get("blocked")).isEqualTo(new FieldValue.Blank());
    }

    @ParameterizedTest
    @CsvSource({"phoneNumber, +47 22 51 EXT, letters",
            "city, abcdefghijklmnopqrstuvwxyz-abcdefghij, at most 30 characters",
            "displayName, '', Name must be filled in.", "number, X1, No. cannot be written.",
            "balanceDue, 1, Balance due cannot be written.",
            "creditLimit, much, Credit limit does not take “much”.", "currencyId, NOK, does not take “NOK”"})
    void whatCannotBeHeldIsSaidBeforeAnythingIsSent(String field, String value, String words) throws Exception {
        open();
        assertThat(refusal(field, value)).isInstanceOfSatisfying(Problem.Refused.class, refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(Texts.neutral().say(refused.why())).contains(words);
        });
        assertThat(erp.writes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"email, not an address", "currencyId, 11111111-2222-3333-4444-555555555555", "blocked, Perhaps",
            "country, XX"})
    void whatTheServerRefusesStandsAtItsFieldInItsOwnWords(String field, String value) throws Exception {
        open();
        assertThat(refusal(field, value)).isInstanceOfSatisfying(Problem.Refused.class, refused -> {
            assertThat(refused.field()).as(refused.words()).isEqualTo(field);
            assertThat(refused.words()).isNotBlank().doesNotContain("Correlation");
            assertThat(refused.details()).containsPattern("correlation [0-9a-f-]{36}");
        });
        assertThat(erp.writes()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoMayOnlyReadIsToldSo(LackOfRights told) throws Exception {
        open(told);
        try (SyncConnector guest = erp.connector(ErpUser.GUEST)) {
            ProblemException refused = catchThrowableOfType(ProblemException.class,
                    () -> guest.save(customer, change(record, "city", "Tromsø")));
            assertThat(refused.problem()).isEqualTo(new Problem.NotAllowed("Nordvik", "change customers"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRecordThatIsGoneIsSaidToBe(MissingRecord told) throws Exception {
        open(told);
        erp.server.remove("customers", customer.key());
        assertThat(refusal("city", "Tromsø")).isInstanceOf(Problem.NotFound.class);
    }

    private Problem refusal(String field, String value) {
        return refusal(change(record, field, value));
    }

    private Problem refusal(SaveRequest request) {
        return catchThrowableOfType(ProblemException.class, () -> connector.save(customer, request)).problem();
    }
}
