package dev.linkwright.erp.businesscentral;

import static dev.linkwright.erp.businesscentral.LoopbackBusinessCentral.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.CreateSafety;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sandbox.erp.ErpAssumption;
import dev.linkwright.sandbox.erp.ErpAssumption.ManualNumbers;
import dev.linkwright.sandbox.erp.ErpAssumption.SameKey;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.sandbox.http.Fault;
import dev.linkwright.sandbox.http.RecordedRequest;

@Timeout(60)
class BusinessCentralCreatingTest {
    private LoopbackBusinessCentral erp;
    private SyncConnector connector;

    private void open(ErpAssumption... assumptions) throws IOException {
        erp = new LoopbackBusinessCentral(assumptions);
        connector = erp.connector();
    }

    @AfterEach
    void close() {
        connector.close();
        erp.close();
    }

    @Test
    void whatItCannotDoIsSaid() throws Exception {
        open();
        assertThat(connector.capabilities().createSafety()).isEqualTo(CreateSafety.LOOK_UP_ONLY);
        assertThat(connector.capabilities().has(Feature.CREATE)).isTrue();
        assertThat(connector.capabilities().has(Feature.RIGHTS)).isFalse();
    }

    @Test
    void aCustomerIsMadeOnceAndGetsItsNumberFromTheSeries() throws Exception {
        open();
        ErpRecord made = connector.create(customer("Fjell & Sønn AS", Map.of("city", "Bodø", "country", "NO")));
        assertThat(made.number()).isNotBlank();
        assertThat(made).isEqualTo(read(connector, made.actor()));
        assertThat(made.values()).containsEntry("city", FieldValue.of("Bodø"));
        assertThat(erp.writes()).hasSize(1);
        assertThat(erp.writes().getFirst().body()).doesNotContain("number");
    }

    @Test
    void aPersonBelongsToTheCompanyThatStandsForTheCustomer() throws Exception {
        open();
        ErpActor parent = withCompany();
        ErpRecord made = connector.create(new CreateRequest(ActorType.PERSON, OperationId.random(),
                Map.of("displayName", FieldValue.of("Kari Nordmann")), Optional.of(parent)));
        assertThat(made.parents()).isEqualTo(Set.of(parent));
        assertThat(erp.held(made.actor(), "type")).isEqualTo("Person");
        assertThat(erp.held(made.actor(), "companyNumber")).isNotBlank();
    }

    @Test
    void aPersonOfNobodyIsNotMade() throws Exception {
        open();
        Problem problem = refusal(new CreateRequest(ActorType.PERSON, OperationId.random(),
                Map.of("displayName", FieldValue.of("Kari Nordmann")), Optional.empty()));
        assertThat(problem).isInstanceOf(Problem.Refused.class);
        assertThat(erp.writes()).isEmpty();
    }

    @Test
    void aProjectIsMadeAsFarAsTheApiGoes() throws Exception {
        open();
        ErpRecord made = connector.create(new CreateRequest(ActorType.PROJECT, OperationId.random(),
                Map.of("displayName", FieldValue.of("New building")), Optional.empty()));
        assertThat(made.title()).isEqualTo("New building");
        assertThat(made.number()).isNotBlank();
    }

    @Test
    void aNumberThatTheSeriesDoesNotWantIsRefusedInTheErpsWords() throws Exception {
        open();
        assertThat(refusal(customer("Fjell AS", Map.of("number", "MINE-1"))))
                .isInstanceOfSatisfying(Problem.Refused.class, refused -> {
                    assertThat(refused.words()).startsWith("You may not enter numbers manually");
                    assertThat(refused.field()).isEqualTo("number");
                });
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatIsTakenIsRefusedAndNotCalledStale(SameKey told) throws Exception {
        open(ManualNumbers.ALLOWED, told);
        assertThat(connector.create(customer("Fjell AS", Map.of("number", "MINE-1"))).number()).isEqualTo("MINE-1");
        assertThat(refusal(customer("Berg AS", Map.of("number", "MINE-1"))))
                .isInstanceOfSatisfying(Problem.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("number"));
    }

    @Test
    void withoutANameNothingIsSent() throws Exception {
        open();
        assertThat(refusal(new CreateRequest(ActorType.CUSTOMER, OperationId.random(),
                Map.of("city", FieldValue.of("Oslo")), Optional.empty()))).isInstanceOfSatisfying(
                        Problem.Refused.class, refused -> assertThat(refused.field()).isEqualTo("displayName"));
        assertThat(erp.writes()).isEmpty();
    }

    @Test
    void anAnswerThatNeverCameIsLookedUpAndNeverSentAgain() throws Exception {
        open();
        erp.server.faults().at(1, RecordedRequest::writes, new Fault.CutsAfterCommit());
        CreateRequest request = customer("O'Brien & Sønn AS", Map.of("city", "Oslo"));
        assertThat(connector.made(request)).isEmpty();
        assertThat(refusal(request).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(erp.writes()).hasSize(1);
        assertThat(connector.made(request)).singleElement()
                .satisfies(made -> assertThat(erp.held(made, "displayName")).isEqualTo("O'Brien & Sønn AS"));
    }

    @Test
    void theActorsOfTwoClientsWhoMadeTheSameAreBothShown() throws Exception {
        open();
        CreateRequest request = customer("Fjell AS", Map.of());
        try (SyncConnector other = erp.connector()) {
            ErpActor ours = connector.create(request).actor();
            ErpActor theirs = other.create(customer("FJELL as", Map.of())).actor();
            assertThat(connector.made(request)).containsExactlyInAnyOrder(ours, theirs);
        }
    }

    @Test
    void anActorWithAnotherTaxNumberIsNotTheOne() throws Exception {
        open();
        connector.create(customer("Fjell AS", Map.of("taxRegistrationNumber", "914778271")));
        ErpActor ours = connector.create(customer("Fjell AS", Map.of("taxRegistrationNumber", "923609016"))).actor();
        assertThat(connector.made(customer("Fjell AS", Map.of("taxRegistrationNumber", "923 609 016"))))
                .containsExactly(ours);
    }

    @Test
    void aPersonIsLookedForWithinItsCompany() throws Exception {
        open();
        ErpActor parent = withCompany();
        CreateRequest request = new CreateRequest(ActorType.PERSON, OperationId.random(),
                Map.of("displayName", FieldValue.of("Kari Nordmann")), Optional.of(parent));
        erp.server.insert("contacts", Map.of("type", "Person", "displayName", "Kari Nordmann"));
        assertThat(connector.made(request)).isEmpty();
        ErpActor made = connector.create(request).actor();
        assertThat(connector.made(request)).containsExactly(made);
    }

    @Test
    void whoMayOnlyReadIsToldSo() throws Exception {
        open();
        try (SyncConnector guest = erp.connector(ErpUser.GUEST)) {
            ProblemException refused = catchThrowableOfType(ProblemException.class,
                    () -> guest.create(customer("Fjell AS", Map.of())));
            assertThat(refused.problem()).isEqualTo(new Problem.NotAllowed("Nordvik", "create customers"));
        }
    }

    private static CreateRequest customer(String name, Map<String, String> more) {
        Map<String, FieldValue> values = new HashMap<>();
        values.put("displayName", FieldValue.of(name));
        more.forEach((key, value) -> values.put(key, FieldValue.of(value)));
        return new CreateRequest(ActorType.CUSTOMER, OperationId.random(), values, Optional.empty());
    }

    /** A customer that a company among the contacts stands for, as the server itself says. */
    private ErpActor withCompany() {
        ParentPersons parents = new ParentPersons(company());
        return erp.server.ids("customers").stream().map(id -> new ErpActor(ActorType.CUSTOMER, id))
                .filter(customer -> parents.companyNumber(customer).isPresent()).findFirst().orElseThrow();
    }

    private CompanyCalls company() {
        ConnectionSettings settings = ConnectionSettings.of(Map.of(ConnectionSettings.ADDRESS,
                erp.server.address().toString(), ConnectionSettings.COMPANY, LoopbackBusinessCentral.COMPANY,
                ConnectionSettings.USER, ErpUser.INGRID.name(), ConnectionSettings.KEY, ErpUser.INGRID.accessKey()));
        SignIn signIn = SignIn.of(settings, "Nordvik", erp.clients, _ -> {
        }, Clock.systemUTC());
        ODataCalls calls = new ODataCalls(erp.clients, "Nordvik", settings.service(), signIn.authorisation(),
                new BusinessCentralRefusals("Nordvik"));
        return new CompanyCalls(calls, new CompanyChoice(calls, settings.company()));
    }

    private Problem refusal(CreateRequest request) {
        return catchThrowableOfType(ProblemException.class, () -> connector.create(request)).problem();
    }
}
