package dev.linkwright.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where tables are left for people. */
final class Tables {
    private Tables() {
    }

    /** @param name of the file, without its ending */
    static void write(String name, List<String> lines) {
        try {
            Path folder = Files.createDirectories(
                    Path.of(System.getProperty("linkwright.build.directory", "target"), "fault-matrix"));
            Files.write(folder.resolve(name.replaceAll("[^a-z0-9-]+", "-") + ".md"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
