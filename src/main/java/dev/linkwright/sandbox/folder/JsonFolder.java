package dev.linkwright.sandbox.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** JSON files of a folder. Each is written whole beside the old one and then takes its place. */
public final class JsonFolder {

    private final Path folder;
    private final JsonMapper mapper = JsonMapper.builder().build();

    public JsonFolder(Path folder) {
        this.folder = folder;
    }

    /** A folder in this one. */
    public JsonFolder in(String name) {
        return new JsonFolder(folder.resolve(name));
    }

    public boolean has(String name) {
        return Files.exists(file(name));
    }

    /** The content of a file that is there. */
    public JsonNode read(String name) {
        return read(file(name));
    }

    /** Every file of the folder, in the order of their names; none where there is no folder. */
    public List<JsonNode> readAll() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().map(this::read).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes a file; when this returns it outlasts a loss of power. */
    public void write(String name, JsonNode json) {
        try {
            Files.createDirectories(folder);
            Path file = file(name);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, mapper.writeValueAsBytes(json));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }

    private JsonNode read(Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
