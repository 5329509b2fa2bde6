package dev.linkwright.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The Tryton that the tests were told of by {@code -Dlinkwright.tryton.…}. Each property may name several, separated by
 * commas: then each of as many test processes at once has one to itself, since two on one SQLite file fail each other.
 *
 * @param address with the database as its path
 */
public record GivenTryton(URI address, String user, String reader, Path passwordFile, Path databaseFile) {

    public static GivenTryton ofThisProcess() {
        return new GivenTryton(URI.create(property("address")), property("user"), property("reader"),
                Path.of(property("password.file")), Path.of(property("database.file")));
    }

    private static String property(String name) {
        String key = "linkwright.tryton." + name;
        String value = System.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("These tests need a Tryton; start one and give -D" + key);
        }
        List<String> all = List.of(value.split(","));
        int process = Integer.getInteger("linkwright.test.process", 1);
        if (process > all.size()) {
            throw new IllegalStateException("Test process %d has no Tryton in -D%s".formatted(process, key));
        }
        return all.get(process - 1);
    }

    public URI server() {
        return address.resolve("/");
    }

    public String database() {
        return address.getPath().replace("/", "");
    }

    /** Of the user and the reader. */
    public String password() {
        return read(passwordFile);
    }

    public String administratorsPassword() {
        return read(passwordFile.resolveSibling("admin-password"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
