package dev.linkwright.sandbox.crm;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.http.Answer;

/** {@code /Contact/…}, {@code /Person/…}, {@code /Project/…}: single records. */
final class EntityEndpoints {

    private final EntityStore store;
    private final EntityView view;
    private final EntityReader reader;
    private final ForeignKeys keys;
    private final Assumptions assumptions;
    private final NewEntities newEntities;

    EntityEndpoints(EntityStore store, EntityView view, EntityReader reader, ForeignKeys keys,
            Assumptions assumptions) {
        this.store = store;
        this.view = view;
        this.reader = reader;
        this.keys = keys;
        this.assumptions = assumptions;
        this.newEntities = new NewEntities(store);
    }

    /** {@code POST /Contact}. */
    Answer create(EntityKind kind, Call call) {
        call.mustWrite();
        return store.exclusively(() -> {
            ObjectNode blank = newEntities.blank(kind, call.user());
            ObjectNode record = newEntities.numbered(kind,
                    reader.readOrRefuse(kind, needBody(call), blank, call.user()));
            store.put(kind, record);
            return shown(kind, record, call);
        });
    }

    /** {@code POST /Contact/Validate}: messages by field, none when it can be saved. */
    Answer validate(EntityKind kind, Call call) {
        JsonNode sent = needBody(call);
        ObjectNode kept = store.find(kind, Wire.number(sent, kind.idName()));
        var problems = new LinkedHashMap<String, String>();
        reader.read(kind, sent, kept == null ? newEntities.blank(kind, call.user()) : kept, call.user(), problems);
        ObjectNode json = Wire.object();
        Wire.copy(problems, json);
        return Answer.ok(json);
    }

    Answer defaults(EntityKind kind, Call call) {
        return Answer.ok(view.render(kind, newEntities.blank(kind, call.user()), call.dates(), call.user()));
    }

    /** {@code GET /Contact/UdefLayout/Published}. */
    Answer customFields(EntityKind kind, Call call) {
        if (!call.isGet() || !call.isAt(2, "Published")) {
            throw ApiError.notFound("No such resource.");
        }
        if (assumptions.is(Assumption.CustomDefinitions.REFUSED)) {
            throw ApiError.forbidden("User " + call.user().login() + " may not see the layout.");
        }
        ArrayNode all = Wire.array();
        CustomField.ALL.forEach(field -> all.add(field.definition(kind.resource(), assumptions)));
        return Answer.ok(all);
    }

    Answer one(EntityKind kind, int id, Call call) {
        return switch (call.method()) {
            case "GET" -> read(kind, id, call);
            case "PUT" -> write(kind, id, call, false);
            case "PATCH" -> write(kind, id, call, true);
            case "DELETE" -> delete(kind, id, call);
            default -> throw ApiError.methodNotAllowed(call.method());
        };
    }

    private Answer read(EntityKind kind, int id, Call call) {
        ObjectNode kept = need(kind, id);
        String since = call.header("if-modified-since");
        if (since != null && kept.path("UpdatedDate").asLong() <= DateStyle.parseHttp(since)) {
            return Answer.empty(304).with("Last-Modified", DateStyle.http(kept.path("UpdatedDate").asLong()));
        }
        return shown(kind, kept, call);
    }

    private Answer write(EntityKind kind, int id, Call call, boolean patch) {
        call.mustWrite();
        return store.exclusively(() -> {
            ObjectNode before = need(kind, id);
            refuseStale(before, call);
            JsonNode body = needBody(call);
            ObjectNode after = reader.readOrRefuse(kind, patch ? patched(kind, before, call) : whole(kind, id, body),
                    before,
                    call.user());
            store.put(kind, store.stamped(after, call.user().associateId()));
            return shown(kind, need(kind, id), call);
        });
    }

    private ObjectNode patched(EntityKind kind, ObjectNode before, Call call) {
        ObjectNode entity = view.render(kind, before, call.dates(), call.user());
        var patch = new EntityPatch(assumptions);
        var operations = patch.operations(call.body(), entity);
        for (EntityPatch.Operation operation : operations) {
            refuseHidden(call.user(), operation.path().getFirst());
        }
        patch.apply(operations, entity);
        return entity;
    }

    private static void refuseHidden(SandboxUser user, String property) {
        if (user.hiddenFields().stream().anyMatch(property::equalsIgnoreCase)) {
            throw ApiError.forbidden("User " + user.login() + " may not change " + property + ".");
        }
    }

    private static JsonNode whole(EntityKind kind, int id, JsonNode body) {
        int sent = Wire.number(body, kind.idName());
        if (!body.isObject() || (sent != 0 && sent != id)) {
            throw ApiError.badRequest("The request body is not " + kind.resource() + " " + id + ".");
        }
        return body;
    }

    private Answer delete(EntityKind kind, int id, Call call) {
        if (call.user().rights() != SandboxUser.Rights.ADMINISTRATOR) {
            throw ApiError.forbidden("User " + call.user().login() + " has no right to delete.");
        }
        return store.exclusively(() -> {
            refuseStale(need(kind, id), call);
            if (kind == EntityKind.PROJECT) { // has no date of deletion, so it is gone at once
                store.remove(kind, id);
                return Answer.empty(204);
            }
            store.put(kind,
                    store.stamped(need(kind, id), call.user().associateId()).put("Deleted", 1).put("DeletedDate",
                            store.now()));
            return Answer.empty(204);
        });
    }

    Answer foreignKeys(EntityKind kind, int id) {
        need(kind, id);
        return store.exclusively(() -> Answer.ok(keysOf(kind, id)));
    }

    private ObjectNode keysOf(EntityKind kind, int id) {
        ObjectNode json = Wire.object();
        Wire.copy(keys.ofRecord(kind, id), json);
        return json;
    }

    private static void refuseStale(ObjectNode kept, Call call) {
        String since = call.header("if-unmodified-since");
        if (since != null && kept.path("UpdatedDate").asLong() > DateStyle.parseHttp(since)) {
            throw ApiError.preconditionFailed("The record was changed after " + since + ".");
        }
    }

    private ObjectNode need(EntityKind kind, int id) {
        ObjectNode kept = store.find(kind, id);
        boolean gone = kept != null && kept.path("DeletedDate").asLong() != 0
                && assumptions.is(Assumption.DeletedRecord.NOT_FOUND);
        if (kept == null || gone) {
            throw ApiError.notFound(kind.resource() + " id " + id + " not found");
        }
        return kept;
    }

    private static JsonNode needBody(Call call) {
        if (!call.body().isContainerNode()) {
            throw ApiError.badRequest("The entity is missing in the request body.");
        }
        return call.body();
    }

    private Answer shown(EntityKind kind, ObjectNode kept, Call call) {
        ObjectNode json = view.render(kind, kept, call.dates(), call.user());
        int id = kept.path(kind.idName()).asInt();
        if (call.parameter("fk").equalsIgnoreCase("true")) {
            json.set("ExtraFields", store.exclusively(() -> keysOf(kind, id)));
        }
        String self = call.base() + kind.resource() + "/" + id;
        json.set("_Links", Wire.object().put("Self", self).put("Archive", call.base() + kind.resource()));
        keepSelected(json, call.parameter("$select"), kind);
        return Answer.ok(json).with("Last-Modified", DateStyle.http(kept.path("UpdatedDate").asLong()));
    }

    /** What is not selected is null; the id stays. */
    private static void keepSelected(ObjectNode json, @Nullable String select, EntityKind kind) {
        if (select == null || select.isBlank()) {
            return;
        }
        Set<String> wanted = new TreeSet<>();
        Arrays.stream(select.split(",", -1)).map(one -> one.strip().split("/", -1)[0].toLowerCase(Locale.ROOT))
                .forEach(wanted::add);
        wanted.add(kind.idName().toLowerCase(Locale.ROOT));
        for (String name : json.properties().stream().map(Map.Entry::getKey).toList()) {
            if (!wanted.contains(name.toLowerCase(Locale.ROOT)) && !name.equals("_Links")) {
                json.putNull(name);
            }
        }
    }
}
