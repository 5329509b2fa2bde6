package dev.linkwright.crm.superoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.SaveRequest;
import dev.linkwright.model.Saved;
import dev.linkwright.sandbox.crm.Assumption;
import dev.linkwright.sandbox.crm.CrmSandbox;
import dev.linkwright.sandbox.crm.CrmSandboxOptions;
import dev.linkwright.sandbox.crm.EntityKind;
import dev.linkwright.sandbox.crm.SandboxUser;

/** A CRM sandbox with few records, a gateway to it, and one company of it to work on. */
final class SandboxCrm implements AutoCloseable {
    private final HttpClients clients = new HttpClients();
    private final CrmSandbox sandbox;
    private final SuperOfficeGateway gateway;
    private final int company;

    SandboxCrm(Assumption... assumptions) throws IOException {
        this(CrmSandboxOptions.small().with(assumptions), SandboxUser.INGRID);
    }

    SandboxCrm(SandboxUser user) throws IOException {
        this(CrmSandboxOptions.small().withUsers(user, SandboxUser.TORSTEIN, SandboxUser.ADMINISTRATOR), user);
    }

    SandboxCrm(CrmSandboxOptions options, SandboxUser user) throws IOException {
        this.sandbox = CrmSandbox.start(options);
        this.gateway = gateway(user);
        this.company = sandbox.ids(EntityKind.CONTACT).get(3);
    }

    CrmSandbox sandbox() {
        return sandbox;
    }

    SuperOfficeGateway gateway() {
        return gateway;
    }

    SuperOfficeGateway gateway(SandboxUser user) {
        return gateway(() -> new Credentials.Bearer(user.token()));
    }

    SuperOfficeGateway gateway(Supplier<Credentials> credentials) {
        return new SuperOfficeGateway(clients,
                new SuperOfficeAccess("Sandbox CRM", sandbox.address().toString(), credentials,
                        Locale.ENGLISH));
    }

    SuperOfficeGateway gateway(Language language) {
        return new SuperOfficeGateway(clients, new SuperOfficeAccess("Sandbox CRM", sandbox.address().toString(),
                () -> new Credentials.Bearer(SandboxUser.INGRID.token()), Locale.ENGLISH).in(language));
    }

    int id() {
        return company;
    }

    CrmEntity entity() {
        return CrmEntity.company(company);
    }

    /** What the server itself holds. */
    JsonNode held() {
        return sandbox.company(company);
    }

    /** One record of each kind to work on; the contact belongs to the company, and both to the project. */
    CrmEntity entity(EntityType type) {
        return switch (type) {
            case COMPANY -> CrmEntity.company(1);
            case CONTACT -> new CrmEntity(EntityType.CONTACT, personOf(1));
            case PROJECT -> new CrmEntity(EntityType.PROJECT, sandbox.ids(EntityKind.PROJECT).getFirst());
        };
    }

    private int personOf(int wanted) {
        return sandbox.ids(EntityKind.PERSON).stream().filter(
                id -> sandbox.entity(EntityKind.PERSON, id).path("Contact").path("ContactId").asInt() == wanted)
                .findFirst().orElseThrow();
    }

    static EntityKind kind(CrmEntity entity) {
        return switch (entity.type()) {
            case COMPANY -> EntityKind.CONTACT;
            case CONTACT -> EntityKind.PERSON;
            case PROJECT -> EntityKind.PROJECT;
        };
    }

    /** What the server itself holds. */
    JsonNode held(CrmEntity entity) {
        return sandbox.entity(kind(entity), (int) entity.id());
    }

    /** Edits a record as another user does. */
    void edit(CrmEntity entity, Consumer<ObjectNode> edit) {
        sandbox.change(kind(entity), (int) entity.id(), edit);
    }

    /** The values of the rows that the server itself holds. */
    List<String> heldRows(CrmEntity entity, String rows) {
        List<String> values = new ArrayList<>();
        held(entity).path(rows).forEach(row -> values.add(row.path("Value").asText()));
        return values;
    }

    static void rows(ObjectNode json, String rows, String... values) {
        ArrayNode array = json.putArray(rows);
        for (String value : values) {
            array.addObject().put("Value", value).put("Description", "");
        }
    }

    CrmRecord read(CrmEntity entity) {
        return gateway.read(entity, Bindings.NONE);
    }

    Saved save(CrmEntity entity, CrmRecord read, FieldChange... changes) {
        return gateway.save(entity, new SaveRequest(List.of(changes), read.version(), read.bindings()));
    }

    /** Edits the company as another user does. */
    void company(Consumer<ObjectNode> edit) {
        sandbox.change(EntityKind.CONTACT, company, edit);
    }

    /** Deletes the company as an administrator does: the server keeps it, marked. */
    void delete() throws IOException {
        delete(entity());
    }

    void delete(CrmEntity entity) throws IOException {
        String resource = switch (entity.type()) {
            case COMPANY -> "Contact/";
            case CONTACT -> "Person/";
            case PROJECT -> "Project/";
        };
        HttpURLConnection call = (HttpURLConnection) sandbox.address().resolve(resource + entity.id()).toURL()
                .openConnection();
        call.setRequestMethod("DELETE");
        call.setRequestProperty("Authorization", "Bearer " + SandboxUser.ADMINISTRATOR.token());
        assertThat(call.getResponseCode()).isEqualTo(204);
    }

    CrmRecord read() {
        return gateway.read(entity(), Bindings.NONE);
    }

    Saved save(CrmRecord read, FieldChange... changes) {
        return gateway.save(entity(), new SaveRequest(List.of(changes), read.version(), read.bindings()));
    }

    static FieldChange change(CrmRecord read, String field, String after) {
        return new FieldChange(field, read.values().get(field), FieldValue.of(after));
    }

    List<CrmHit> find(String text) {
        return gateway.find(new FinderQuery(EntityType.COMPANY, text, Optional.empty(), 100)).items();
    }

    long patches() {
        return sandbox.requests().stream().filter(request -> request.method().equals("PATCH")).count();
    }

    static Problem problem(Runnable call) {
        ProblemException thrown = catchThrowableOfType(ProblemException.class, call::run);
        assertThat(thrown).as("a problem").isNotNull();
        return thrown.problem();
    }

    @Override
    public void close() {
        clients.close();
        sandbox.close();
    }
}
