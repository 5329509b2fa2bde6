package dev.linkwright.sandbox.crm;

import java.util.List;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.crm.ForeignKeys.App;
import dev.linkwright.sandbox.crm.ForeignKeys.Device;
import dev.linkwright.sandbox.crm.ForeignKeys.SavedKey;

/** What both faces of foreign keys, REST and agents, do. */
final class ForeignKeyService {

    /** As long as the columns of table foreigndevice. */
    private static final int LONGEST_DEVICE_NAME = 31;
    private static final int LONGEST_IDENTIFIER = 239;

    private final EntityStore store;
    private final ForeignKeys keys;
    private final Lists lists;
    private final Assumptions assumptions;

    ForeignKeyService(EntityStore store, ForeignKeys keys, Lists lists, Assumptions assumptions) {
        this.store = store;
        this.keys = keys;
        this.lists = lists;
        this.assumptions = assumptions;
    }

    ForeignKeys keys() {
        return keys;
    }

    App needApp(String name) {
        App app = keys.app(name);
        if (app == null) {
            throw ApiError.notFound("ForeignApp '" + name + "' not found");
        }
        return app;
    }

    ArrayNode devices(Call call, String app) {
        return store.exclusively(() -> {
            ArrayNode devices = Wire.array();
            keys.devicesOf(needApp(app)).stream().filter(this::isListed)
                    .forEach(device -> devices.add(json(call, device)));
            return devices;
        });
    }

    private boolean isListed(Device device) {
        return assumptions.is(Assumption.NewDevice.LISTED_AT_ONCE)
                || device.created() <= store.now() - Assumption.LISTED_AFTER_SECONDS;
    }

    /** Adds an application that a client names for its own sake. */
    App addApp(Call call, String name) {
        return store.exclusively(() -> {
            refuseSecond("ForeignApp", name, keys.app(name));
            return makeApp(call, name);
        });
    }

    /** Adds a device that a client names for its own sake. */
    Device addDevice(Call call, String app, String name, String identifier) {
        return store.exclusively(() -> {
            refuseSecond("ForeignDevice", name, device(app, name, identifier));
            return makeDevice(call, app, name, identifier);
        });
    }

    private void refuseSecond(String what, String name, @Nullable Object known) {
        if (known != null && assumptions.is(Assumption.AddedTwice.REFUSED)) {
            throw ApiError.badRequest(what + " '" + name + "' already exists");
        }
    }

    Device needDevice(String app, String name, String identifier) {
        Device device = keys.device(needApp(app), name, identifier);
        if (device == null) {
            throw ApiError.notFound("ForeignDevice '" + name + "' not found");
        }
        return device;
    }

    @Nullable
    Device device(String app, String name, String identifier) {
        App known = keys.app(app);
        return known == null ? null : keys.device(known, name, identifier);
    }

    App makeApp(Call call, String name) {
        return store.exclusively(() -> {
            App app = keys.addApp(name, store.now(), call.user().associateId());
            store.keysChanged(keys::toJson);
            return app;
        });
    }

    Device makeDevice(Call call, String app, String name, String identifier) {
        return store.exclusively(() -> {
            App parent = assumptions.is(Assumption.ForeignKeyParents.MUST_EXIST)
                    ? needApp(app)
                    : keys.addApp(app, store.now(), call.user().associateId());
            if (name.length() > LONGEST_DEVICE_NAME || identifier.length() > LONGEST_IDENTIFIER) {
                throw ApiError.badRequest("A device's name holds 31 characters, its identifier 239.");
            }
            if (assumptions.is(Assumption.DevicesOfOneName.ONE)) {
                keys.devicesOf(parent).stream().filter(known -> known.name().equalsIgnoreCase(name))
                        .forEach(known -> keys.rename(known, identifier));
            }
            Device device = keys.addDevice(parent, name, identifier, store.now(), call.user().associateId());
            store.keysChanged(keys::toJson);
            return device;
        });
    }

    JsonNode save(Call call, String app, String deviceName, String identifier, JsonNode sent) {
        call.mustWrite();
        if (!sent.isObject()) {
            throw ApiError.badRequest("The foreign key is missing in the request body.");
        }
        EntityKind kind = EntityKind.ofTable(Wire.text(sent, "TableName"));
        String name = Wire.text(sent, "Key");
        String value = Wire.text(sent, "Value");
        int record = Wire.number(sent, "RecordId");
        if (value.length() > 255) {
            throw ApiError.badRequest("Value holds 255 characters, the value has " + value.length() + ".");
        }
        return store.exclusively(() -> {
            Device device = assumptions.is(Assumption.ForeignKeyParents.MUST_EXIST)
                    ? needDevice(app, deviceName, identifier)
                    : makeDevice(call, app, deviceName, identifier);
            if (assumptions.is(Assumption.ForeignKeyValues.UNIQUE)) {
                mustBeFree(keys.byValue(device, name, kind, value), record);
            }
            SavedKey saved = keys.save(device, name, value, kind, record, store.now(), call.user().associateId());
            store.keysChanged(keys::toJson);
            touch(call, List.of(saved));
            return json(call, saved);
        });
    }

    private static void mustBeFree(@Nullable SavedKey holder, int record) {
        if (holder != null && holder.record() != record) {
            throw ApiError.badRequest("The value is taken by record " + holder.record() + ".");
        }
    }

    void deleteDevice(String app, String name, String identifier) {
        store.exclusively(() -> {
            if (device(app, name, identifier) == null && assumptions.is(Assumption.MissingDevice.NOTHING_TO_DO)) {
                return app;
            }
            keys.removeDevice(needDevice(app, name, identifier));
            store.keysChanged(keys::toJson);
            return app;
        });
    }

    /** A blank table stands for all tables, record 0 for all records. */
    void delete(Call call, String app, String deviceName, String identifier, String name, String table, int record) {
        call.mustWrite();
        store.exclusively(() -> {
            Device device = needDevice(app, deviceName, identifier);
            EntityKind kind = table.isEmpty() ? null : EntityKind.ofTable(table);
            List<SavedKey> gone = keys
                    .removeKeys(one -> one.device() == device.id() && one.name().equalsIgnoreCase(name)
                            && (kind == null || one.kind() == kind) && (record == 0 || one.record() == record));
            store.keysChanged(keys::toJson);
            touch(call, gone);
            return gone;
        });
    }

    private void touch(Call call, List<SavedKey> changed) {
        if (assumptions.is(Assumption.ForeignKeyTouch.TOUCHES_RECORD)) {
            changed.forEach(key -> store.touch(key.kind(), key.record(), call.user().associateId()));
        }
    }

    @Nullable
    SavedKey find(@Nullable Device device, String name, String table, int record) {
        return device == null ? null : keys.key(device, name, EntityKind.ofTable(table), record);
    }

    @Nullable
    SavedKey findByValue(@Nullable Device device, String name, String table, String value) {
        return device == null ? null : keys.byValue(device, name, EntityKind.ofTable(table), value);
    }

    <T> T exclusively(Supplier<T> work) {
        return store.exclusively(work);
    }

    ObjectNode json(Call call, SavedKey key) {
        String by = lists.associateName(key.by());
        return Wire.object().put("Key", key.name()).put("Value", key.value()).put("RecordId", key.record())
                .put("CreatedDate", call.dates().instant(key.created()))
                .put("UpdatedDate", call.dates().instant(key.updated()))
                .put("UpdatedBy", by).put("CreatedBy", by).put("TableName", key.kind().table()).putNull("TableRight")
                .set("FieldProperties", Wire.object());
    }

    ObjectNode json(Call call, Device device) {
        String by = lists.associateName(device.by());
        return Wire.object().put("ForeignDeviceId", device.id()).put("Name", device.name())
                .put("CreatedDate", call.dates().instant(device.created()))
                .put("UpdatedDate", call.dates().instant(device.updated())).put("AssociateFullName", by)
                .put("CreatedBy", by)
                .put("UpdatedBy", by).put("DeviceIdentifier", device.identifier()).put("ForeignAppId", device.app())
                .putNull("TableRight").set("FieldProperties", Wire.object());
    }

    ObjectNode json(Call call, App app) {
        ObjectNode json = Wire.object().put("ForeignAppId", app.id()).put("Name", app.name())
                .put("CreatedDate", call.dates().instant(app.created()))
                .put("UpdatedDate", call.dates().instant(app.updated()));
        var related = new RelatedViews(store, lists);
        json.set("CreatedBy", related.associate(app.by()));
        json.set("UpdatedBy", related.associate(app.by()));
        var devices = json.putArray("Devices");
        keys.devicesOf(app).forEach(device -> devices.add(json(call, device)));
        return json.putNull("TableRight").set("FieldProperties", Wire.object());
    }
}
