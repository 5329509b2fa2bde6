package dev.linkwright.sandbox.crm;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.crm.ForeignKeys.SavedKey;
import dev.linkwright.sandbox.http.Answer;

/**
 * The agents that SuperOffice's own client and integrations call: {@code POST /Agents/{agent}/{method}}. Unlike REST they answer
 * null for what is not there, and they heed no conditional headers.
 */
final class AgentEndpoints {

    private final Archives archives;
    private final ArchiveEndpoints archive;
    private final ForeignKeyService keys;
    private final Principals principals;
    private final Lists lists;

    AgentEndpoints(Archives archives, ArchiveEndpoints archive, ForeignKeyService keys, Principals principals,
            Lists lists) {
        this.archives = archives;
        this.archive = archive;
        this.keys = keys;
        this.principals = principals;
        this.lists = lists;
    }

    Answer answer(Call call) {
        String method = call.segment(1).toLowerCase(Locale.ROOT) + "/" + call.segment(2).toLowerCase(Locale.ROOT);
        JsonNode sent = call.body();
        return switch (method) {
            case "archive/getarchivelistbycolumns2" -> Answer.ok(archive.agentList(needArchive(sent), sent));
            case "user/getcurrentprincipal", "user/currentprincipal" -> Answer.ok(principals.of(call.user()));
            case "erpsync/getconnectionsanddisplayfields" -> Answer.ok(Wire.array());
            case "list/getcountries", "list/getallcountries" -> Answer.ok(lists.countries());
            case "foreignsystem/adddevicebyidentifier", "foreignsystem/savedevicebyidentifier" -> {
                call.mustWrite();
                yield Answer.ok(keys.json(call,
                        keys.addDevice(call, app(sent), device(sent), Wire.text(sent, "DeviceIdentifier"))));
            }
            case "foreignsystem/getapplicationdevices" -> Answer.ok(keys.devices(call, app(sent)));
            case "foreignsystem/deletedevicebyidentifier" -> {
                call.mustWrite();
                keys.deleteDevice(app(sent), device(sent), Wire.text(sent, "DeviceIdentifier"));
                yield Answer.empty(204);
            }
            case "foreignsystem/saveforeignkey", "foreignsystem/addforeignkey" -> Answer.ok(keys.save(call, app(sent),
                    device(sent), Wire.text(sent, "DeviceIdentifier"), Wire.get(sent, "ForeignKey")));
            case "foreignsystem/getallforeignkeysonentity" -> Answer.ok(allOf(sent));
            case "foreignsystem/getkey", "foreignsystem/getkeyondeviceidentifier" -> shown(call, ofRecord(sent), false);
            case "foreignsystem/getkeyvalue", "foreignsystem/getkeyvalueondeviceidentifier" ->
                shown(call, ofRecord(sent), true);
            case "foreignsystem/getkeybyvalue", "foreignsystem/getkeybyvalueandidentifier" ->
                shown(call, byValue(sent), false);
            case "foreignsystem/deleteforeignkeyonname" -> {
                keys.delete(call, app(sent), device(sent), Wire.text(sent, "DeviceIdentifier"),
                        Wire.text(sent, "KeyName"),
                        Wire.text(sent, "TableName"), Wire.number(sent, "RecordId"));
                yield Answer.empty(204);
            }
            default ->
                throw ApiError.notFound("Agent method " + call.segment(1) + "/" + call.segment(2) + " not found");
        };
    }

    private Archive needArchive(JsonNode sent) {
        Archive found = archives.provider(Wire.text(sent, "ProviderName"));
        if (found == null) {
            throw ApiError.badRequest("Unknown archive provider '" + Wire.text(sent, "ProviderName") + "'.");
        }
        return found;
    }

    private static String app(JsonNode sent) {
        return Wire.text(sent, "ApplicationName");
    }

    private static String device(JsonNode sent) {
        return Wire.text(sent, "DeviceName");
    }

    private ObjectNode allOf(JsonNode sent) {
        EntityKind kind = EntityKind.ofTable(Wire.text(sent, "EntityType"));
        ObjectNode json = Wire.object();
        keys.exclusively(() -> {
            Wire.copy(keys.keys().ofRecord(kind, Wire.number(sent, "EntityId")), json);
            return json;
        });
        return json;
    }

    private @Nullable SavedKey ofRecord(JsonNode sent) {
        return keys.exclusively(
                () -> keys.find(keys.device(app(sent), device(sent), Wire.text(sent, "DeviceIdentifier")),
                        Wire.text(sent, "KeyName"), Wire.text(sent, "TableName"), Wire.number(sent, "RecordId")));
    }

    private @Nullable SavedKey byValue(JsonNode sent) {
        return keys.exclusively(
                () -> keys.findByValue(keys.device(app(sent), device(sent), Wire.text(sent, "DeviceIdentifier")),
                        Wire.text(sent, "KeyName"), Wire.text(sent, "TableName"), Wire.text(sent, "KeyValue")));
    }

    private Answer shown(Call call, @Nullable SavedKey key, boolean valueOnly) {
        if (key == null) {
            return Answer.ok(Wire.nothing());
        }
        return Answer.ok(valueOnly ? Wire.object().textNode(key.value()) : keys.json(call, key));
    }
}
