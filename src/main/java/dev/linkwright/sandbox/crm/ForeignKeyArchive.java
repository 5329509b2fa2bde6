package dev.linkwright.sandbox.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.crm.ForeignKeys.App;
import dev.linkwright.sandbox.crm.ForeignKeys.Device;
import dev.linkwright.sandbox.crm.ForeignKeys.SavedKey;

/** Archive ForeignKeys: every application, outer-joined with its devices and their keys. */
final class ForeignKeyArchive {

    private ForeignKeyArchive() {
    }

    static Archive over(EntityStore store, ForeignKeys keys, Lists lists) {
        return new Archive("ForeignKeys", "foreignKey", List.of(number("keyId"), number("appId"), text("appName"),
                number("deviceId"), text("deviceName"), text("deviceIdentifier"),
                Column.list("deviceOwner", row -> row.path("by").asLong(),
                        row -> lists.associateName(row.path("by").asInt()))
                        .unsortable(),
                Column.date("deviceLastSync", row -> 0).unsortable(), text("keyName"), text("keyValue"),
                number("tableId"),
                number("recordId"), Column.date("keyUpdatedDate", row -> row.path("updated").asLong()).unsortable(),
                Column.date("keyRegisteredDate", row -> row.path("created").asLong()).unsortable()),
                () -> store.exclusively(() -> rows(keys)));
    }

    private static Column text(String name) {
        return Column.text(name, row -> row.path(name).asText());
    }

    private static Column number(String name) {
        return Column.number(name, row -> row.path(name).asLong());
    }

    private static Collection<ObjectNode> rows(ForeignKeys keys) {
        var rows = new ArrayList<ObjectNode>();
        for (App app : keys.apps()) {
            List<Device> devices = keys.devicesOf(app);
            if (devices.isEmpty()) {
                rows.add(row(app));
            }
            for (Device device : devices) {
                List<SavedKey> ofDevice = keys.keysOf(device);
                if (ofDevice.isEmpty()) {
                    rows.add(row(app, device));
                }
                ofDevice.forEach(key -> rows.add(row(app, device, key)));
            }
        }
        return rows;
    }

    private static ObjectNode row(App app) {
        return Wire.object().put("appId", app.id()).put("appName", app.name());
    }

    private static ObjectNode row(App app, Device device) {
        return row(app).put("deviceId", device.id()).put("deviceName", device.name())
                .put("deviceIdentifier", device.identifier()).put("by", device.by());
    }

    private static ObjectNode row(App app, Device device, SavedKey key) {
        return row(app, device).put("keyId", key.id()).put("keyName", key.name()).put("keyValue", key.value())
                .put("tableId", key.kind().tableId()).put("recordId", key.record()).put("updated", key.updated())
                .put("created", key.created());
    }
}
