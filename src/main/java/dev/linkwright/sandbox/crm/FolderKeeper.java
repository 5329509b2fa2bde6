package dev.linkwright.sandbox.crm;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.folder.JsonFolder;

/**
 * Data in a folder: a file per kind with what a fresh sandbox had, a small file for each record changed since, and one with the
 * foreign keys.
 */
final class FolderKeeper implements EntityStore.Keeper {

    private static final String KEYS = "foreign-keys";

    private final JsonFolder folder;

    FolderKeeper(Path folder) {
        this.folder = new JsonFolder(folder);
    }

    /** Whether there was something to load. */
    boolean loadInto(EntityStore store, ForeignKeys keys) {
        if (!folder.has(base(EntityKind.PROJECT))) {
            return false;
        }
        for (EntityKind kind : EntityKind.values()) {
            folder.read(base(kind)).forEach(record -> store.load(kind, (ObjectNode) record));
            List<JsonNode> changed = folder.in(kind.table()).readAll();
            changed.forEach(record -> store.load(kind, (ObjectNode) record));
            changed.stream().filter(record -> record.path("Removed").asBoolean())
                    .forEach(record -> store.unload(kind, record.path(kind.idName()).asInt()));
        }
        if (folder.has(KEYS)) {
            keys.load(folder.read(KEYS));
        }
        return true;
    }

    /** Keeps fresh data; the last kind is written last, and tells that all are there. */
    void begin(EntityStore store) {
        for (EntityKind kind : EntityKind.values()) {
            ArrayNode all = Wire.array();
            store.all(kind).forEach(all::add);
            folder.write(base(kind), all);
        }
    }

    @Override
    public void saved(EntityKind kind, int id, @Nullable ObjectNode record) {
        folder.in(kind.table()).write(Integer.toString(id),
                record == null ? Wire.object().put("Removed", true).put(kind.idName(), id) : record);
    }

    @Override
    public void savedKeys(Supplier<ObjectNode> keys) {
        folder.write(KEYS, keys.get());
    }

    private static String base(EntityKind kind) {
        return kind.table().toLowerCase(Locale.ROOT);
    }
}
