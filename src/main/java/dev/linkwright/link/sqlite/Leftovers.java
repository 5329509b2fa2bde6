package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Backups and files that were set aside, beside the files that are in use. */
record Leftovers(Path folder) {
    private static final Pattern NAMES = Pattern.compile("(links|journal)-(damaged|schema-\\d+)-.*\\.db(-wal|-shm)?");

    List<Path> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAMES.matcher(file.getFileName().toString()).matches()).toList();
        } catch (IOException failed) {
            throw StoreErrors.problem(folder, failed);
        }
    }

    void remove() {
        all().forEach(Leftovers::delete);
    }

    void removeBefore(Instant oldest) {
        all().stream().filter(file -> modified(file).isBefore(oldest)).forEach(Leftovers::delete);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException failed) {
            throw StoreErrors.problem(file, failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw StoreErrors.problem(file, failed);
        }
    }
}
