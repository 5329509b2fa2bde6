package dev.linkwright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.browse.ErpTabState.Connected;
import dev.linkwright.browse.ErpTabState.LeftOut;
import dev.linkwright.browse.ErpTabState.NotConnected;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.erp.CreateRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.testing.HttpDesk;

/**
 * A company, a contact of it and a project are connected with the shipped profile, over HTTP from end to end. What came of it
 * is read from the servers' own data.
 */
abstract class ThreeEntities {
    private static final String EMAIL = "three.entities@test.example";

    @TempDir
    Path folder;
    private final HttpClients clients = new HttpClients();
    private final String word = "Q" + UUID.randomUUID().toString().substring(0, 8);
    private CrmSandbox crm;
    HttpDesk desk;
    private HttpDesk other;
    private SyncConnector erp;
    CrmEntity company;
    CrmEntity contact;
    private CrmEntity project;
    ErpActor customer;
    ErpActor person;

    /** The kind of ERP. */
    abstract SyncConnectorProvider provider(HttpClients http);

    /** The shipped connection, told where the ERP is. */
    abstract ErpConnection connection(HttpClients http);

    /** Stands for every secret of the connection. */
    abstract String secret();

    abstract String nameField();

    /** What the server itself holds of an actor, all in one text. */
    abstract String held(ErpActor actor) throws IOException;

    /** Somebody takes a person out of its company, in the ERP. */
    abstract void leaves(ErpActor leaving) throws IOException;

    /** Readies a new customer to have persons. */
    void canHavePersons(ErpActor made) {
        // Most ERPs need nothing for that.
    }

    @BeforeEach
    void start() throws IOException {
        crm = CrmSandbox.start(CrmSandboxOptions.small());
        desk = desk("desk", SandboxUser.INGRID);
        other = desk("other", SandboxUser.TORSTEIN);
        erp = provider(clients).open("stranger", configuration());
        int employee = crm.ids(EntityKind.PERSON).stream().filter(id -> !held(EntityKind.PERSON, id).path("Retired")
                .asBoolean()).findFirst().orElseThrow();
        contact = new CrmEntity(EntityType.CONTACT, employee);
        company = desk.records().card(contact).company().orElseThrow();
        project = new CrmEntity(EntityType.PROJECT, crm.ids(EntityKind.PROJECT).getFirst());
        customer = make(ActorType.CUSTOMER, word + " AS", Optional.empty());
        person = make(ActorType.PERSON, word + " Person", Optional.of(customer));
    }

    @AfterEach
    void stop() {
        erp.close();
        desk.close();
        other.close();
        clients.close();
        crm.close();
    }

    @Test
    void aCompanyThenItsContactAndAProjectAreConnected() throws IOException {
        assertThat(((NotConnected) tab(contact)).whyNot()).isPresent();
        connect(desk, company, customer);
        assertThat(held(customer)).contains(name(company));

        NotConnected state = (NotConnected) tab(contact);
        assertThat(state.whyNot()).isEmpty();
        assertThat(state.parent()).contains(customer);
        connect(desk, contact, person);
        assertThat(held(person)).contains(email(contact));

        ErpActor erpProject = make(ActorType.PROJECT, word + " Project", Optional.empty());
        connect(desk, project, erpProject);
        assertThat(held(erpProject)).contains(name(project));

        assertThat(link(EntityKind.CONTACT, company)).startsWith("customer:" + customer.key() + ";");
        assertThat(link(EntityKind.PERSON, contact)).startsWith("person:" + person.key() + ";");
        assertThat(link(EntityKind.PROJECT, project)).startsWith("project:" + erpProject.key() + ";");
        for (CrmEntity entity : List.of(company, contact, project)) {
            assertThat(tab(entity)).isInstanceOf(Connected.class);
            assertThat(other.records().tab(other.connection(), entity)).isInstanceOf(Connected.class);
            PendingConnect again = desk.connecting().resolve(desk.connection(), entity);
            assertThat(again.plan().undecided()).isEmpty();
            assertThat(again.plan().writes(Side.CRM)).isEmpty();
            assertThat(again.plan().writes(Side.ERP)).isEmpty();
        }
    }

    @Test
    void aCompanyIsSynchronisedAtOnceAndResynchronisedAfterACount() throws IOException {
        connect(desk, company, customer);
        crm.edit((int) company.id(), Map.of("Name", word + " Renamed AS"));
        assertThat(desk.syncing().preview(desk.connection(), company)).isInstanceOf(SyncForecast.Planned.class);
        assertThat(held(customer)).as("after a preview").doesNotContain("Renamed");
        assertThat(desk.syncing().syncNow(desk.connection(), company)).isEqualTo(new SyncOutcome.Settled(1, 0));
        assertThat(held(customer)).contains(word + " Renamed AS");
        assertThat(desk.syncing().syncNow(desk.connection(), company)).isEqualTo(new SyncOutcome.InSync());

        crm.edit((int) company.id(), Map.of("Name", word + " Sent AS"));
        ResyncFromCrm resyncing = desk.resyncing();
        ResyncCount count = resyncing.count(new ResyncWish(desk.connection(), new ResyncWish.Scope.All()), (_, _) -> {
        });
        assertThat(count.numbers(true)).isEqualTo(new ResyncCount.Numbers(1, 1, 0, 0));
        assertThat(held(customer)).as("after a count").doesNotContain("Sent");
        assertThat(resyncing.run(count, true, (_, _) -> {
        }).values()).isEqualTo(1);
        assertThat(held(customer)).contains(word + " Sent AS");
        assertThat(desk.syncing().syncNow(desk.connection(), company)).isEqualTo(new SyncOutcome.InSync());
    }

    @Test
    void theSearchOfAContactFindsThePersonsOfItsCompanysActorOnly() {
        ErpActor elsewhere = make(ActorType.CUSTOMER, word + " Other AS", Optional.empty());
        make(ActorType.PERSON, word + " Person", Optional.of(elsewhere));

        assertThat(hits(Optional.of(customer))).containsExactly(person);
        assertThat(hits(Optional.empty())).hasSize(2);
    }

    @Test
    void aContactIsNotConnectedBeforeItsCompanyNorToAPersonOfAnotherActor() {
        ErpActor elsewhere = make(ActorType.CUSTOMER, word + " Other AS", Optional.empty());
        ErpActor stranger = make(ActorType.PERSON, word + " Stranger", Optional.of(elsewhere));
        notLinkable(person);
        connect(desk, company, customer);

        notLinkable(stranger);
        assertThat(crm.foreignKeys(EntityKind.PERSON, (int) contact.id())).isEmpty();
    }

    @Test
    void aCompanyDisconnectedOnAnotherWorkstationBetweenCompareAndSaveIsNoticed() throws IOException {
        connect(desk, company, customer);
        PendingConnect pending = decided(desk, contact, person);
        String before = held(person);
        DisconnectFromErp disconnecting = other.disconnecting();
        assertThat(disconnecting.disconnect(other.connection(), disconnecting.look(other.connection(), company)))
                .isInstanceOf(LinkOutcome.Removed.class);

        assertThat(desk.connecting().save(desk.connection(), pending))
                .isInstanceOfSatisfying(SaveOutcome.Stopped.class, stopped -> {
                    assertThat(stopped.problem()).isInstanceOf(Problem.NotLinkable.class);
                    assertThat(stopped.unfinished()).isEmpty();
                });
        assertThat(held(person)).isEqualTo(before);
        assertThat(crm.foreignKeys(EntityKind.PERSON, (int) contact.id())).isEmpty();
    }

    @Test
    void aLinkedPersonThatLeavesTheCompanyInTheErpIsLeftOut() throws IOException {
        connect(desk, company, customer);
        connect(desk, contact, person);

        leaves(person);

        assertThat(tab(contact)).isInstanceOf(LeftOut.class);
    }

    @Test
    void aPersonThatAnotherWorkstationConnectedIsTakenAtCompareAndAtSave() {
        connect(desk, company, customer);
        CrmEntity colleague = new CrmEntity(EntityType.CONTACT, crm.ids(EntityKind.PERSON).stream()
                .filter(id -> id != contact.id()).filter(id -> company.equals(desk.records()
                        .card(new CrmEntity(EntityType.CONTACT, id)).company().orElse(null)))
                .findFirst().orElseThrow());
        PendingConnect late = decided(desk, colleague, person);
        connect(other, contact, person);

        assertThat(desk.connecting().save(desk.connection(), late)).isEqualTo(new SaveOutcome.Taken(contact));
        assertThatThrownBy(() -> desk.connecting().compare(desk.connection(), colleague, person))
                .isInstanceOf(ProblemException.class);
    }

    private void notLinkable(ErpActor actor) {
        assertThatThrownBy(() -> desk.connecting().compare(desk.connection(), contact, actor))
                .isInstanceOfSatisfying(ProblemException.class,
                        failure -> assertThat(failure.problem()).isInstanceOf(Problem.NotLinkable.class));
    }

    private List<ErpActor> hits(Optional<ErpActor> parent) {
        return desk.connecting().search(desk.connection(), new HitQuery(ActorType.PERSON, word + " Person", List.of(),
                parent, Optional.empty(), true, Optional.empty())).hits().stream().map(Hit::actor).toList();
    }

    static void connect(HttpDesk at, CrmEntity entity, ErpActor actor) {
        assertThat(at.connecting().save(at.connection(), decided(at, entity, actor)))
                .isInstanceOf(SaveOutcome.Done.class);
    }

    private static PendingConnect decided(HttpDesk at, CrmEntity entity, ErpActor actor) {
        PendingConnect pending = at.connecting().compare(at.connection(), entity, actor);
        return pending.decided(pending.plan().useForTheRest(Side.CRM));
    }

    ErpActor make(ActorType type, String name, Optional<ErpActor> parent) {
        Map<String, FieldValue> values = type == ActorType.PERSON
                ? Map.of(nameField(), FieldValue.of(name), "email", FieldValue.of(EMAIL))
                : Map.of(nameField(), FieldValue.of(name));
        ErpActor made = erp.create(new CreateRequest(type, OperationId.random(), values, parent)).actor();
        if (type == ActorType.CUSTOMER) {
            canHavePersons(made);
        }
        return made;
    }

    ErpTabState tab(CrmEntity entity) {
        return desk.records().tab(desk.connection(), entity);
    }

    String link(EntityKind kind, CrmEntity entity) {
        return crm.foreignKeys(kind, (int) entity.id()).entrySet().stream()
                .filter(key -> key.getKey().endsWith("Link")).map(Map.Entry::getValue).findFirst().orElse("");
    }

    private JsonNode held(EntityKind kind, int id) {
        return Optional.ofNullable(crm.entity(kind, id)).orElseThrow();
    }

    private String name(CrmEntity entity) {
        EntityKind kind = entity.type() == EntityType.PROJECT ? EntityKind.PROJECT : EntityKind.CONTACT;
        return held(kind, (int) entity.id()).path("Name").asText();
    }

    private String email(CrmEntity entity) {
        return held(EntityKind.PERSON, (int) entity.id()).path("Emails").path(0).path("Value").asText();
    }

    private Map<String, String> configuration() {
        Map<String, String> all = new HashMap<>(connection(clients).configuration());
        provider(clients).configuration().stream()
                .filter(field -> field.type() == FieldType.PASSWORD)
                .forEach(field -> all.put(field.key(), secret()));
        return all;
    }

    private HttpDesk desk(String name, SandboxUser user) {
        return new HttpDesk(folder.resolve(name), clients, new SuperOfficeGateway(clients, new SuperOfficeAccess(
                "SuperOffice", crm.address().toString(), () -> new Credentials.Bearer(user.token()), Locale.ENGLISH)),
                provider(clients), connection(clients), secret());
    }
}
