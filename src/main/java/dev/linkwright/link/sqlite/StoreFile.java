package dev.linkwright.link.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.StoreFailure;
import dev.linkwright.model.ProblemException;

/** Opens one file: makes it, steps it forward, or sets it aside. */
final class StoreFile {
    /**
     * An open file.
     *
     * @param setAside where its damaged predecessor is now
     */
    record Opened(Database database, Optional<SetAside> setAside) {
    }

    /** The file comes last: a write-ahead log left behind alone would be read into the new file. */
    private static final List<String> PARTS = List.of("-wal", "-shm", "");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    private final Path file;
    private final Schema schema;
    private final SetAside.Contents contents;
    private final Clock clock;

    StoreFile(Path file, Schema schema, SetAside.Contents contents, Clock clock) {
        this.file = file;
        this.schema = schema;
        this.contents = contents;
        this.clock = clock;
    }

    Opened open() {
        try {
            Optional<String> damage = Files.exists(file) ? examine() : orphan();
            Optional<SetAside> setAside = Optional.empty();
            if (damage.isPresent()) {
                setAside = Optional.of(setAside(damage.get()));
            }
            if (!Files.exists(file)) {
                create();
            }
            return new Opened(Database.open(file), setAside);
        } catch (SQLException failed) {
            throw StoreErrors.problem(file, failed);
        } catch (IOException failed) {
            throw StoreErrors.problem(file, failed);
        }
    }

    /** Checks an existing file and brings it to the newest shape; answers what is damaged. */
    private Optional<String> examine() throws SQLException, IOException {
        OwnerOnly.restrict(file);
        try (Connection connection = Database.connect(file)) {
            int version = number(connection, "pragma user_version");
            if (version > schema.version()) {
                throw new ProblemException(new Problem.StoreFailed(StoreFailure.TOO_NEW,
                        "%s has schema %d, this program knows %d".formatted(file.getFileName(), version,
                                schema.version())));
            }
            if (version == 0 || number(connection, "pragma application_id") != schema.applicationId()) {
                return Optional.of("not a file of this kind");
            }
            String check = text(connection, "pragma quick_check(1)");
            if (!check.equals("ok")) {
                return Optional.of(check);
            }
            if (version < schema.version()) {
                backUp(connection, version);
                schema.step(connection, version);
            }
            return Optional.empty();
        } catch (SQLException failed) {
            if (StoreErrors.isDamage(failed)) {
                return Optional.of(String.valueOf(failed.getMessage()));
            }
            throw failed;
        }
    }

    /** A write-ahead log without its file must not be read into a new one. */
    private Optional<String> orphan() {
        return Files.exists(beside("-wal"))
                ? Optional.of("the file is gone, its write-ahead log is there")
                : Optional.empty();
    }

    /** A new file appears whole or not at all, so that an empty one is known to be damaged. */
    private void create() throws SQLException, IOException {
        Path made = file.resolveSibling(file.getFileName() + ".new");
        for (String part : PARTS) {
            Files.deleteIfExists(file.resolveSibling(made.getFileName() + part));
        }
        OwnerOnly.createFile(made);
        try (Connection connection = Database.connect(made)) {
            schema.step(connection, 0);
        }
        try {
            Files.move(made, file);
        } catch (FileAlreadyExistsException madeByAnother) {
            Files.delete(made);
        }
    }

    private void backUp(Connection connection, int version) throws SQLException, IOException {
        Path backup = free("-schema-" + version + "-");
        OwnerOnly.createFile(backup);
        Database.execute(connection, "vacuum into '" + backup.toString().replace("'", "''") + "'");
    }

    private SetAside setAside(String damage) throws IOException {
        Path keptAs = free("-damaged-");
        for (String part : PARTS) {
            if (Files.exists(beside(part))) {
                Files.move(beside(part), keptAs.resolveSibling(keptAs.getFileName() + part));
            }
        }
        return new SetAside(contents, keptAs, damage);
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** A dated name beside the file that nothing has yet. */
    private Path free(String purpose) {
        String name = file.getFileName().toString().replaceFirst("\\.db$", "") + purpose + DATE.format(clock.instant());
        Path candidate = file.resolveSibling(name + ".db");
        for (int count = 2; Files.exists(candidate) || Files.exists(Path.of(candidate + "-wal")); count++) {
            candidate = file.resolveSibling(name + "-" + count + ".db");
        }
        return candidate;
    }

    private static int number(Connection connection, String query) throws SQLException {
        return Integer.parseInt(text(connection, query));
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : "";
        }
    }
}
