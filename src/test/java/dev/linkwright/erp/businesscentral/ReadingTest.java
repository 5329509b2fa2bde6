package dev.linkwright.erp.businesscentral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.contract.Opening;
import dev.linkwright.http.CallLimits;
import dev.linkwright.http.HttpClients;
import dev.linkwright.http.Refusals;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sandbox.erp.ErpUser;
import dev.linkwright.testing.BusyServer;

class ReadingTest {
    private final HttpClients clients = new HttpClients();
    private BusinessCentralKit kit;
    private SyncConnector erp;

    @BeforeEach
    void start() throws IOException {
        kit = new BusinessCentralKit("Reading");
        erp = kit.open(Opening.as(Opening.User.WRITER));
    }

    @AfterEach
    void stop() {
        clients.close();
        kit.close();
    }

    private ErpRecord read(ErpActor actor, String... fields) {
        return erp.read(List.of(new ActorRead(actor, Bindings.NONE)), Set.of(fields)).getFirst();
    }

    private SyncConnector company(String company) {
        return new BusinessCentralProvider(clients, BusinessCentralKit.NOBODY).open("ERP",
                Map.of("address", kit.address().toString(), "company", company, "signIn", "key", "user",
                        ErpUser.INGRID.name(), "key", ErpUser.INGRID.accessKey()));
    }

    @Test
    void theCompanyIsKnownByNameAndByIdentifier() {
        company("Nordvik Handel AS").test();
        company(kit.sandbox().company()).test();
        company(kit.sandbox().company().toUpperCase(Locale.ROOT)).test();
    }

    @Test
    void aPersonOvertakesWhatQueuesInTheBackground() throws InterruptedException {
        ErpActor customer = new ErpActor(ActorType.CUSTOMER, kit.sandbox().ids("customers").getFirst());
        read(customer, "displayName");
        BusyServer busy = new BusyServer();
        for (int request = 1; request <= CallLimits.USUAL.backgroundCalls(); request++) {
            kit.sandbox().faults().before(request, _ -> true, _ -> busy.hold());
        }

        busy.letsAPersonOvertake(() -> read(customer, "displayName"));
    }

    @Test
    void aCompanyThatIsNotThereIsSaidAtItsField() {
        assertThatThrownBy(() -> company("Nordvik").test()).isInstanceOfSatisfying(ProblemException.class,
                failed -> assertThat(failed.problem()).isInstanceOfSatisfying(Problem.Refused.class,
                        refused -> assertThat(refused.field()).isEqualTo("company")));
    }

    @Test
    void theCompanyIsAskedForOnce() {
        erp.test();
        erp.list("country");
        erp.fields(ActorType.CUSTOMER);

        assertThat(kit.sandbox().requests()).filteredOn(request -> request.path().endsWith("/companies")).hasSize(1);
    }

    @Test
    void everyRequestFixesLanguageAndVersionOfTheSchema() {
        erp.test();
        erp.fields(ActorType.PERSON);

        assertThat(kit.sandbox().requests()).isNotEmpty().allSatisfy(request -> {
            assertThat(request.query()).contains("schemaversion=2.1");
            assertThat(new TreeMap<>(request.headers()).toString())
                    .containsIgnoringCase("accept-language=en-US");
        });
    }

    @Test
    void aListValueComesWithItsLabel() {
        Map<String, String> values = new HashMap<>(Map.of("displayName", "Labelled", "country", "NO"));
        ErpActor actor = kit.server().insert(ActorType.CUSTOMER, values);

        ErpRecord record = read(actor, "country", "blocked", "currencyId");
        assertThat(record.labels()).containsEntry("country", "Norway").doesNotContainKey("blocked");
        assertThat(record.country()).isEqualTo("NO");
        assertThat(record.values()).containsEntry("blocked", new FieldValue.Blank()).containsEntry("currencyId",
                new FieldValue.Blank());
        kit.sandbox().block("customers", actor.key());
        assertThat(read(actor, "blocked").labels()).containsEntry("blocked", "All");
        assertThat(read(actor, "blocked").archived()).as("blocked is in use").isFalse();
    }

    @Test
    void aPersonBelongsToWhomItsCompanyContactStandsFor() {
        ErpActor vendor = kit.server().insert(ActorType.SUPPLIER, Map.of("displayName", "Grossist AS"));
        ErpActor person = kit.server().insertWithin(vendor, ActorType.PERSON, Map.of("displayName", "Kari"));

        assertThat(read(person).parents()).containsExactly(vendor);
    }

    @Test
    void aPersonBelongsToACustomerOfAnotherNameThanItsContact() {
        ErpActor customer = kit.server().insert(ActorType.CUSTOMER, Map.of("displayName", "Old name AS"));
        ErpActor person = kit.server().insertWithin(customer, ActorType.PERSON, Map.of("displayName", "Kari"));
        kit.sandbox().edit("customers", customer.key(), Map.of("displayName", "New name AS"));

        assertThat(read(person).parents()).containsExactly(customer);
    }

    @Test
    void whatIsNoIdentifierIsNotThere() {
        assertThat(erp.read(List.of(new ActorRead(new ErpActor(ActorType.CUSTOMER, "1 or 1 eq 1"), Bindings.NONE)),
                Set.of())).isEmpty();
    }

    @Test
    void onlineTheCardOfAnActorCanBeOpened() {
        ConnectionSettings online = ConnectionSettings.of(Map.of("environment", "Production", "tenant", "t.example",
                "company", "Nordvik Handel AS"));
        ConnectionSettings here = ConnectionSettings
                .of(Map.of("address", kit.address().toString(), "company", "Nordvik Handel AS"));
        ODataCalls calls = new ODataCalls(clients, "ERP", here.service(),
                () -> Optional.of(okhttp3.Credentials.basic(ErpUser.INGRID.name(), ErpUser.INGRID.accessKey())),
                Refusals.none());
        CompanyCalls company = new CompanyCalls(calls, new CompanyChoice(calls, here.company()));
        ErpActor actor = kit.server().insert(ActorType.CUSTOMER, Map.of("displayName", "Carded"));

        assertThat(new WebClient(company, online).card(actor)).hasValueSatisfying(card -> {
            assertThat(card.getPath()).isEqualTo("/t.example/Production/");
            assertThat(card.getQuery()).isEqualTo("company=Nordvik Handel AS&page=21&filter='No.' IS '"
                    + kit.sandbox().entity("customers", actor.key()).path("number").asText() + "'");
        });
        kit.sandbox().remove("customers", actor.key());
        assertThat(new WebClient(company, online).card(actor)).isEmpty();
        assertThat(new WebClient(company, here).card(actor)).isEmpty();
    }
}
