package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * The shape of a file, as the steps that lead to it. SQLite's {@code user_version} counts those that a file has gone.
 * A new shape of a JSON body is a step, too.
 *
 * @param applicationId tells our files from others
 * @param steps         SQL scripts; never changed once they were released
 */
record Schema(int applicationId, List<String> steps) {
    static final Schema LINKS = new Schema(0x4c576c6e,
            List.of(script("links-1.sql"), script("links-2.sql"), script("links-3.sql"), script("links-4.sql"),
                    script("links-5.sql"), script("links-6.sql"), script("links-7.sql")));
    static final Schema JOURNAL = new Schema(0x4c576a72,
            List.of(script("journal-1.sql"), script("journal-2.sql"), script("journal-3.sql"),
                    script("journal-4.sql"), script("journal-5.sql"), script("journal-6.sql"),
                    script("journal-7.sql")));

    Schema {
        steps = List.copyOf(steps);
    }

    int version() {
        return steps.size();
    }

    /** Brings a file that has gone {@code from} steps to the newest shape; each step is done whole or not at all. */
    void step(Connection connection, int from) throws SQLException {
        for (int version = from; version < steps.size(); version++) {
            Database.execute(connection, "begin immediate");
            for (String statement : statements(steps.get(version))) {
                Database.execute(connection, statement);
            }
            Database.execute(connection, "pragma application_id = " + applicationId);
            Database.execute(connection, "pragma user_version = " + (version + 1));
            Database.execute(connection, "commit");
        }
    }

    private static List<String> statements(String script) {
        return Arrays.stream(script.split(";\\s*(?:\\n|$)")).filter(statement -> !statement.isBlank()).toList();
    }

    private static String script(String name) {
        try (InputStream resource = Schema.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("The program lacks " + name);
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
