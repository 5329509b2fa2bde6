package dev.linkwright.sandbox.crm;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/**
 * Foreign applications, their devices and the keys they hang on records. Names are found in any letter case. Whoever calls holds
 * the store's lock.
 */
final class ForeignKeys {

    record App(int id, String name, long created, long updated, int by) {
    }

    record Device(int id, int app, String name, String identifier, long created, long updated, int by) {
    }

    record SavedKey(int id, int device, String name, String value, EntityKind kind, int record, long created,
            long updated, int by) {
    }

    private record Owner(EntityKind kind, int record) {
    }

    private final Map<Integer, App> apps = new TreeMap<>();
    private final Map<Integer, Device> devices = new TreeMap<>();
    private final Map<Integer, SavedKey> keys = new TreeMap<>();
    /** The same by their record, which is what most requests ask for. */
    private final Map<Owner, Map<Integer, SavedKey>> ofRecords = new HashMap<>();
    private int lastId;

    @Nullable
    App app(String name) {
        return first(apps.values(), one -> one.name.equalsIgnoreCase(name));
    }

    @Nullable
    Device device(App app, String name, String identifier) {
        return first(devices.values(), one -> one.app == app.id && one.name.equalsIgnoreCase(name)
                && one.identifier.equalsIgnoreCase(identifier));
    }

    @Nullable
    SavedKey key(Device device, String name, EntityKind kind, int record) {
        return first(keysOf(kind, record), one -> one.device == device.id && one.name.equalsIgnoreCase(name));
    }

    @Nullable
    SavedKey byValue(Device device, String name, EntityKind kind, String value) {
        return first(keys.values(),
                one -> one.device == device.id && one.name.equalsIgnoreCase(name) && one.kind == kind
                        && one.value.equals(value));
    }

    Collection<App> apps() {
        return Collections.unmodifiableCollection(apps.values());
    }

    List<Device> devicesOf(App app) {
        return devices.values().stream().filter(one -> one.app == app.id).toList();
    }

    List<SavedKey> keysOf(Device device) {
        return keys.values().stream().filter(one -> one.device == device.id).toList();
    }

    List<SavedKey> keysOf(EntityKind kind, int record) {
        return List.copyOf(ofRecords.getOrDefault(new Owner(kind, record), Map.of()).values());
    }

    App addApp(String name, long now, int by) {
        App known = app(name);
        if (known != null) {
            return known;
        }
        var added = new App(++lastId, name, now, now, by);
        apps.put(added.id, added);
        return added;
    }

    Device addDevice(App app, String name, String identifier, long now, int by) {
        Device known = device(app, name, identifier);
        if (known != null) {
            return known;
        }
        var added = new Device(++lastId, app.id, name, identifier, now, now, by);
        devices.put(added.id, added);
        return added;
    }

    void rename(Device device, String identifier) {
        put(new Device(device.id, device.app, device.name, identifier, device.created, device.updated, device.by));
    }

    SavedKey save(Device device, String name, String value, EntityKind kind, int record, long now, int by) {
        SavedKey known = key(device, name, kind, record);
        var saved = known == null
                ? new SavedKey(++lastId, device.id, name, value, kind, record, now, now, by)
                : new SavedKey(known.id, device.id, known.name, value, kind, record, known.created, now, by);
        put(saved);
        return saved;
    }

    /** Takes away what fits; returns what it was. */
    List<SavedKey> removeKeys(Predicate<SavedKey> which) {
        List<SavedKey> gone = keys.values().stream().filter(which).toList();
        gone.forEach(one -> {
            keys.remove(one.id);
            ofRecords.getOrDefault(new Owner(one.kind, one.record), new TreeMap<>()).remove(one.id);
        });
        return gone;
    }

    void removeDevice(Device device) {
        removeKeys(one -> one.device == device.id);
        devices.remove(device.id);
    }

    /** {@code App.Device.Key}, as the record itself shows it. */
    String qualifiedName(SavedKey key) {
        Device device = devices.get(key.device);
        App app = device == null ? null : apps.get(device.app);
        return device == null || app == null ? key.name : app.name + "." + device.name + "." + key.name;
    }

    Map<String, String> ofRecord(EntityKind kind, int record) {
        var values = new TreeMap<String, String>();
        keysOf(kind, record).forEach(key -> values.put(qualifiedName(key), key.value));
        return values;
    }

    ObjectNode toJson() {
        ObjectNode json = Wire.object().put("lastId", lastId);
        json.set("apps", Wire.MAPPER.valueToTree(new ArrayList<>(apps.values())));
        json.set("devices", Wire.MAPPER.valueToTree(new ArrayList<>(devices.values())));
        json.set("keys", Wire.MAPPER.valueToTree(new ArrayList<>(keys.values())));
        return json;
    }

    void load(JsonNode json) {
        lastId = json.path("lastId").asInt();
        json.path("apps").forEach(one -> put(Wire.MAPPER.convertValue(one, App.class)));
        json.path("devices").forEach(one -> put(Wire.MAPPER.convertValue(one, Device.class)));
        json.path("keys").forEach(one -> put(Wire.MAPPER.convertValue(one, SavedKey.class)));
    }

    private void put(App app) {
        apps.put(app.id, app);
    }

    private void put(Device device) {
        devices.put(device.id, device);
    }

    private void put(SavedKey key) {
        keys.put(key.id, key);
        ofRecords.computeIfAbsent(new Owner(key.kind, key.record), _ -> new TreeMap<>()).put(key.id, key);
    }

    private static <T> @Nullable T first(Collection<T> all, Predicate<T> which) {
        for (T one : all) {
            if (which.test(one)) {
                return one;
            }
        }
        return null;
    }
}
