package dev.linkwright.sandbox.crm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/**
 * Data in a folder: a file per kind with what a fresh sandbox had, a small file for each record changed since, and one with the
 * foreign keys. Each file is written whole beside the old one and then takes its place.
 */
final class FolderKeeper implements EntityStore.Keeper {

    private static final String KEYS = "foreign-keys.json";

    private final Path folder;

    FolderKeeper(Path folder) {
        this.folder = folder;
    }

    /** Whether there was something to load. */
    boolean loadInto(EntityStore store, ForeignKeys keys) {
        if (!Files.exists(base(EntityKind.PROJECT))) {
            return false;
        }
        for (EntityKind kind : EntityKind.values()) {
            read(base(kind)).forEach(record -> store.load(kind, (ObjectNode) record));
            changed(kind).forEach(record -> store.load(kind, (ObjectNode) record));
            removed(kind, store);
        }
        if (Files.exists(folder.resolve(KEYS))) {
            keys.load(read(folder.resolve(KEYS)));
        }
        return true;
    }

    /** Keeps fresh data; the last kind is written last, and tells that all are there. */
    void begin(EntityStore store) {
        for (EntityKind kind : EntityKind.values()) {
            ArrayNode all = Wire.array();
            store.all(kind).forEach(all::add);
            write(base(kind), all);
        }
    }

    @Override
    public void saved(EntityKind kind, int id, @Nullable ObjectNode record) {
        write(folder.resolve(kind.table()).resolve(id + ".json"),
                record == null ? Wire.object().put("Removed", true).put(kind.idName(), id) : record);
    }

    @Override
    public void savedKeys(ObjectNode keys) {
        write(folder.resolve(KEYS), keys);
    }

    private Path base(EntityKind kind) {
        return folder.resolve(kind.table().toLowerCase(Locale.ROOT) + ".json");
    }

    private ArrayNode changed(EntityKind kind) {
        ArrayNode all = Wire.array();
        Path changes = folder.resolve(kind.table());
        if (Files.isDirectory(changes)) {
            try (Stream<Path> files = Files.list(changes)) {
                files.filter(file -> file.toString().endsWith(".json")).forEach(file -> all.add(read(file)));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return all;
    }

    private void removed(EntityKind kind, EntityStore store) {
        for (JsonNode record : changed(kind)) {
            if (record.path("Removed").asBoolean()) {
                store.unload(kind, record.path(kind.idName()).asInt());
            }
        }
    }

    private static JsonNode read(Path file) {
        try {
            return Wire.MAPPER.readTree(file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path file, JsonNode json) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, Wire.MAPPER.writeValueAsBytes(json));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
