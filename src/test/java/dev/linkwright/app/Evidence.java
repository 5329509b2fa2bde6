package dev.linkwright.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of what was shown on a server, in a file of the build; rows about other servers stay. */
final class Evidence {
    private final Path file;
    private final String server;
    private final String[] columns;
    private final List<String> rows = new ArrayList<>();

    Evidence(String file, String server, String... columns) {
        this.file = Path.of(System.getProperty("linkwright.build.directory", "target"), file);
        this.server = server;
        this.columns = columns;
    }

    synchronized void row(Object... cells) {
        rows.add(line(server, cells));
    }

    /** Prints the table and puts it into the file. */
    synchronized void write() {
        List<String> lines = new ArrayList<>(List.of(line("server", (Object[]) columns),
                "|---".repeat(columns.length + 1) + "|"));
        try {
            if (Files.exists(file)) {
                Files.readAllLines(file).stream().skip(2).filter(line -> !line.startsWith("| " + server + " |"))
                        .forEach(lines::add);
            }
            lines.addAll(rows);
            Files.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        System.out.println(file.getFileName() + ":");
        rows.forEach(System.out::println);
    }

    private static String line(String first, Object... cells) {
        return "| " + String.join(" | ",
                Stream.concat(Stream.of(first), Stream.of(cells).map(String::valueOf)).toList()) + " |";
    }
}
