package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Copies of a store's files as backup programs make them: each file with its write-ahead log. */
record Backups(Path store, Path home) {

    /** @param name of the file, without its ending */
    Path backUp(String name) {
        try {
            Path backup = Files.createTempDirectory(home, "backup");
            copy(store, backup, name);
            return backup;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nobody has the file open. */
    void restore(Path backup, String name) {
        try {
            for (String part : List.of("-wal", "-shm", "")) {
                Files.deleteIfExists(store.resolve(name + ".db" + part));
            }
            copy(backup, store, name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copy(Path from, Path to, String name) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(each -> each.getFileName().toString().matches(name + "\\.db(-wal)?"))
                    .toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
