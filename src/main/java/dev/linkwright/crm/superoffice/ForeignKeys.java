package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import okhttp3.HttpUrl;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Page;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Keys on records: foreign application {@code Linkwright}, a device for each connection, without an identifier. They are
 * saved and deleted through the agent, which takes the blank identifier as an argument; in a REST path it would be an
 * empty segment.
 */
final class ForeignKeys {
    static final String APPLICATION = "Linkwright";
    private static final int PAGE = 500;

    private final WebApi api;
    private final Archive archive;

    ForeignKeys(WebApi api, Archive archive) {
        this.api = api;
        this.archive = archive;
    }

    /** Ours among the foreign keys that came with a record. */
    static List<CrmKey> of(CrmEntity entity, JsonNode extraFields) {
        List<CrmKey> keys = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : extraFields.properties()) {
            String[] names = field.getKey().split("\\.", 3);
            if (names.length == 3 && names[0].equals(APPLICATION)) {
                DeviceName.connection(names[1]).ifPresent(connection -> keys
                        .add(new CrmKey(connection, entity, names[2], field.getValue().asText())));
            }
        }
        return keys;
    }

    Page<CrmKey> page(ConnectionId connection, Optional<String> page) {
        // Losing a link would be worse than one request too many.
        Archive.Rows rows = archive.page(query(connection, ""), page, Archive.End.EMPTY_PAGE);
        return new Page<>(keys(connection, rows.rows()), rows.next());
    }

    List<CrmKey> startingWith(ConnectionId connection, String valueStart) {
        String filter = " and keyValue begins " + Archive.quoted(valueStart);
        // The server may not heed letter case.
        return keys(connection, archive.all(query(connection, filter))).stream()
                .filter(key -> key.value().startsWith(valueStart)).toList();
    }

    private Archive.Query query(ConnectionId connection, String furtherFilter) {
        return new Archive.Query(api.at("Archive", "ForeignKeys"), "keyName,keyValue,tableId,recordId",
                "appName is " + Archive.quoted(APPLICATION) + " and deviceName is "
                        + Archive.quoted(DeviceName.of(connection)) + furtherFilter,
                "keyId", "", PAGE);
    }

    private static List<CrmKey> keys(ConnectionId connection, List<JsonNode> rows) {
        List<CrmKey> keys = new ArrayList<>();
        for (JsonNode row : rows) {
            long record = row.path("recordId").asLong();
            String name = row.path("keyName").asText();
            if (record > 0 && !name.isEmpty()) { // a device without keys has a row, too
                Kind.ofTable(row.path("tableId").asInt()).ifPresent(kind -> keys.add(new CrmKey(connection,
                        new CrmEntity(kind.type(), record), name, row.path("keyValue").asText())));
            }
        }
        return keys;
    }

    void save(CrmKey key) {
        ObjectNode body = device(key.connection());
        body.putObject("ForeignKey").put("Key", key.name()).put("Value", key.value())
                .put("RecordId", key.entity().id()).put("TableName", Kind.of(key.entity().type()).tableName());
        try {
            api.post(agent("SaveForeignKey"), body);
        } catch (ProblemException refused) {
            boolean otherwise = !isMissing(refused) && !(refused.problem() instanceof Problem.Refused);
            if (otherwise || hasDevice(key.connection())) {
                throw refused;
            }
            makeDevice(key.connection());
            api.post(agent("SaveForeignKey"), body);
        }
    }

    void delete(CrmKey key) {
        ObjectNode body = device(key.connection()).put("KeyName", key.name())
                .put("TableName", Kind.of(key.entity().type()).tableName()).put("RecordId", key.entity().id());
        try {
            api.post(agent("DeleteForeignKeyOnName"), body);
        } catch (ProblemException refused) {
            if (!isMissing(refused)) {
                throw refused;
            }
        }
    }

    /** Whether the refusal was not about a device that nobody made yet. */
    private boolean hasDevice(ConnectionId connection) {
        try {
            for (JsonNode device : api.get(api.at("ForeignApp", APPLICATION, "Devices")).body()) {
                if (device.path("Name").asText().equals(DeviceName.of(connection))) {
                    return true;
                }
            }
            return false;
        } catch (ProblemException refused) {
            if (isMissing(refused)) {
                return false;
            }
            throw refused;
        }
    }

    private void makeDevice(ConnectionId connection) {
        makeApplication(api);
        unlessThere(() -> api.post(agent("AddDeviceByIdentifier"), device(connection)));
    }

    static void makeApplication(WebApi api) {
        unlessThere(() -> api.put(api.at("ForeignApp", APPLICATION)));
    }

    /** Another workstation may come first. Whether it is there now, or was refused for another reason, the next call tells. */
    private static void unlessThere(Runnable make) {
        try {
            make.run();
        } catch (ProblemException refused) {
            if (!(refused.problem() instanceof Problem.Refused)) {
                throw refused;
            }
        }
    }

    private static boolean isMissing(ProblemException refused) {
        return refused.problem() instanceof Problem.NotFound;
    }

    private HttpUrl agent(String method) {
        return api.at("Agents", "ForeignSystem", method);
    }

    private static ObjectNode device(ConnectionId connection) {
        return JsonNodeFactory.instance.objectNode().put("ApplicationName", APPLICATION)
                .put("DeviceName", DeviceName.of(connection)).put("DeviceIdentifier", "");
    }
}
