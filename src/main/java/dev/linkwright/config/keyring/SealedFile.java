package dev.linkwright.config.keyring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.keyring.Seal.Sealed;

/** The file that secrets are sealed in: what it holds, without knowing what that means. */
final class SealedFile {
    static final String NAME = "secrets.sealed";
    private static final int VERSION = 1;
    private static final long LARGEST = 1024 * 1024;

    private final JsonMapper mapper = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES).build();
    private final Path file;

    SealedFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    private record Shape(int version, @Nullable Sealed sealed) {
    }

    Path path() {
        return file;
    }

    /**
     * Empty if there is no file yet.
     *
     * @throws IOException if it cannot be read, or is no file of this kind; it names the file and nothing of it
     */
    Optional<Sealed> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.size(file) > LARGEST) {
            throw damaged();
        }
        try {
            Shape shape = mapper.readValue(Files.readAllBytes(file), Shape.class);
            Sealed sealed = shape == null || shape.version() != VERSION ? null : shape.sealed();
            if (sealed == null || !sealed.isSound()) {
                throw damaged();
            }
            return Optional.of(sealed);
        } catch (JsonProcessingException _) {
            throw damaged();
        }
    }

    /** Writes it whole, or leaves the one before. */
    void write(Sealed sealed) throws IOException {
        byte[] bytes = mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Shape(VERSION, sealed));
        Path made = file.resolveSibling(NAME + ".new");
        Files.deleteIfExists(made);
        try (FileChannel channel = FileChannel.open(made,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(made, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{PosixFilePermissions.asFileAttribute(
                        PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    private IOException damaged() {
        return new IOException(file + " is damaged, or was written by another version");
    }
}
