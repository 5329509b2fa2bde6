package dev.linkwright.sandbox.crm;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.http.Faults;
import dev.linkwright.sandbox.http.LoopbackServer;
import dev.linkwright.sandbox.http.RecordedRequest;

/**
 * A running CRM on 127.0.0.1. Beside its HTTP face it lets tests look at its own data, edit it as a stranger would, read what was
 * asked, and plan what goes wrong.
 */
public final class CrmSandbox implements AutoCloseable {

    private static final int STRANGER = SandboxUser.TORSTEIN.associateId();

    private final LoopbackServer server;
    private final EntityStore store;
    private final ForeignKeys keys;
    private final Lists lists;
    private final Authentication authentication;
    private final OnlineSandbox online;

    private CrmSandbox(CrmSandboxOptions options) throws IOException {
        Assumptions assumptions = options.assumptions();
        this.keys = new ForeignKeys();
        this.lists = new Lists(options.users(), assumptions);
        var tokens = new AccessTokens(options.tenant(), options.clock());
        this.authentication = new Authentication(options.users(), tokens, assumptions);
        this.online = new OnlineSandbox(options.tenant(), tokens, assumptions, options.clock());
        this.store = SandboxData.open(options, keys);
        var archives = new Archives(store, lists, keys, assumptions);
        var archive = new ArchiveEndpoints(new FilterOperators(assumptions, options.clock()), assumptions,
                options.pageCap());
        var keyService = new ForeignKeyService(store, keys, lists, assumptions);
        var principals = new Principals(options.tenant(), tokens, assumptions);
        var entities = new EntityEndpoints(store, new EntityView(store, lists, assumptions),
                new EntityReader(store, lists, assumptions),
                keys, assumptions);
        var router = new Router(entities, archives, archive, new ForeignAppEndpoints(keyService, assumptions),
                new ListEndpoints(lists), new AgentEndpoints(archives, archive, keyService, principals, lists),
                principals);
        this.server = LoopbackServer.start("crm-sandbox", options.port(),
                new OnlineSite(online, new SignInEndpoints(options.users(), tokens,
                        new Statements(options.tenant(), options.clock()), online),
                        new CrmSite(router, authentication, assumptions)));
    }

    /** Starts a sandbox; it answers when this returns. */
    public static CrmSandbox start(CrmSandboxOptions options) throws IOException {
        return new CrmSandbox(options);
    }

    /** The root of the WebAPI, {@code http://127.0.0.1:port/api/v1/}. */
    public URI address() {
        return server.root().resolve("api/v1/");
    }

    /** The address of the service that signs people in, as in SuperOffice's cloud. */
    public URI signInAddress() {
        return server.root();
    }

    /** Who signs in, where the tenant is, and what goes wrong with it. */
    public OnlineSandbox online() {
        return online;
    }

    /** What goes wrong, and what happens in between. */
    public Faults faults() {
        return server.faults();
    }

    /** The requests so far, oldest first. */
    public List<RecordedRequest> requests() {
        return server.log().all();
    }

    public void forgetRequests() {
        server.log().clear();
    }

    /** From now on this token, ticket or encoded Basic secret counts as expired. */
    public void expire(String secret) {
        authentication.expire(secret);
    }

    public void renew(String secret) {
        authentication.renew(secret);
    }

    /** The server's own record of a company as a client without a time zone would see it; null when there is none. */
    public @Nullable JsonNode company(int id) {
        return entity(EntityKind.CONTACT, id);
    }

    /** The server's own record, rendered as an administrator sees it. */
    public @Nullable JsonNode entity(EntityKind kind, int id) {
        ObjectNode kept = store.find(kind, id);
        return kept == null
                ? null
                : new EntityView(store, lists, Assumptions.DEFAULT).render(kind, kept, DateStyle.UTC,
                        SandboxUser.ADMINISTRATOR);
    }

    /** The id of the company of this exact name; 0 when there is none. */
    public int companyNamed(String name) {
        return store.all(EntityKind.CONTACT).stream().filter(row -> row.path("Name").asText().equals(name))
                .mapToInt(row -> row.path("ContactId").asInt()).findFirst().orElse(0);
    }

    /** All ids of a kind, deleted records included. */
    public List<Integer> ids(EntityKind kind) {
        return store.all(kind).stream().map(row -> row.path(kind.idName()).asInt()).toList();
    }

    /**
     * Edits texts of a record as another user does, through the same checks as a PATCH: {@code "OrgNr"} or
     * {@code "Address/Street/City"} to the new value.
     */
    public void edit(EntityKind kind, int id, Map<String, String> changes) {
        change(kind, id, entity -> {
            var operations = new ArrayList<EntityPatch.Operation>();
            changes.forEach((path, value) -> operations
                    .add(new EntityPatch.Operation("replace", List.of(path.split("/", -1)), entity.textNode(value))));
            new EntityPatch(Assumptions.DEFAULT).apply(operations, entity);
        });
    }

    /** Edits texts of a company as another user does. */
    public void edit(int company, Map<String, String> changes) {
        edit(EntityKind.CONTACT, company, changes);
    }

    /** Edits a record as another user does, in the form in which it is shown; UpdatedDate becomes now. */
    public void change(EntityKind kind, int id, Consumer<ObjectNode> edit) {
        store.exclusively(() -> {
            ObjectNode before = store.find(kind, id);
            if (before == null) {
                throw new IllegalArgumentException(kind.resource() + " " + id + " does not exist");
            }
            ObjectNode entity = new EntityView(store, lists, Assumptions.DEFAULT).render(kind, before, DateStyle.UTC,
                    SandboxUser.ADMINISTRATOR);
            edit.accept(entity);
            ObjectNode after = new EntityReader(store, lists, Assumptions.DEFAULT).readOrRefuse(kind, entity, before,
                    SandboxUser.ADMINISTRATOR);
            store.put(kind, store.stamped(after, STRANGER));
            return after;
        });
    }

    /** Takes a record away for good. */
    public void remove(EntityKind kind, int id) {
        store.exclusively(() -> {
            store.remove(kind, id);
            return id;
        });
    }

    /** The foreign keys of a record, {@code App.Device.Key} to value. */
    public Map<String, String> foreignKeys(EntityKind kind, int id) {
        return store.exclusively(() -> keys.ofRecord(kind, id));
    }

    /** Saves a foreign key as another program would, without any check. */
    public void saveForeignKey(String app, String device, String key, String value, EntityKind kind, int id) {
        store.exclusively(() -> {
            var parent = keys.addApp(app, store.now(), STRANGER);
            var saved = keys.save(keys.addDevice(parent, device, "", store.now(), STRANGER), key, value, kind, id,
                    store.now(),
                    STRANGER);
            store.keysChanged(keys::toJson);
            return saved;
        });
    }

    /** Takes a foreign key away as another program would. */
    public void deleteForeignKey(String app, String device, String key, EntityKind kind, int id) {
        store.exclusively(() -> {
            String name = app + "." + device + "." + key;
            var gone = keys.removeKeys(
                    one -> one.kind() == kind && one.record() == id && keys.qualifiedName(one).equals(name));
            store.keysChanged(keys::toJson);
            return gone;
        });
    }

    @Override
    public void close() {
        server.close();
    }
}
