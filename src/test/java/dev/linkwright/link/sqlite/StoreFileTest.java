package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.StoreFailure;
import dev.linkwright.model.ProblemException;

class StoreFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:15:00Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("store");
    }

    private SqliteStore open() {
        return SqliteStore.open(folder(), CLOCK);
    }

    @Test
    void bothFilesForceWhatTheyCommitAndCheckForeignKeys() throws SQLException {
        open().close();
        Map<String, Schema> files = Map.of("links.db", Schema.LINKS, "journal.db", Schema.JOURNAL);
        for (Map.Entry<String, Schema> file : files.entrySet()) {
            try (Database database = Database.open(folder().resolve(file.getKey()))) {
                assertThat(pragma(database, "synchronous")).isEqualTo("2");
                assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
                assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(database, "fullfsync")).isEqualTo("1");
                assertThat(pragma(database, "busy_timeout")).isEqualTo("5000");
                assertThat(pragma(database, "user_version")).isEqualTo(Integer.toString(file.getValue().version()));
            }
        }
    }

    @Test
    void nobodyButTheOwnerReadsTheFiles() throws IOException {
        Assumptions.assumeTrue(Files.getFileStore(home).supportsFileAttributeView("posix"));
        Files.createDirectory(folder());
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-xr-x"));
        try (SqliteStore store = open()) {
            store.links().save(Samples.link(17, "812"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder()))).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(folder())) {
                assertThat(files).hasSizeGreaterThanOrEqualTo(4).allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void aFileOfANewerProgramIsRefusedAndNotChanged() throws SQLException, IOException {
        open().close();
        Path file = folder().resolve("links.db");
        sql(file, "pragma user_version = 99");
        byte[] before = Files.readAllBytes(file);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(this::open).satisfies(thrown -> {
            assertThat(thrown.problem()).isInstanceOfSatisfying(Problem.StoreFailed.class,
                    problem -> assertThat(problem.failure()).isEqualTo(StoreFailure.TOO_NEW));
            assertThat(thrown).hasMessageContaining("links.db has schema 99");
        });
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(names()).containsExactlyInAnyOrder("links.db", "journal.db");
    }

    @Test
    void damagedLinksAreSetAsideAndTheJournalStays() throws IOException {
        try (SqliteStore store = open()) {
            store.links().save(Samples.link(17, "812"));
            store.journal().open(Samples.operation(Samples.company(17)));
        }
        Path file = folder().resolve("links.db");
        Files.writeString(file, "This is no database, but long enough to be looked at. ".repeat(100));
        byte[] damaged = Files.readAllBytes(file);
        try (SqliteStore store = open()) {
            SetAside setAside = store.setAside().getFirst();
            assertThat(store.setAside()).hasSize(1);
            assertThat(setAside.contents()).isEqualTo(SetAside.Contents.LINKS);
            assertThat(setAside.keptAs()).isEqualTo(folder().resolve("links-damaged-20261122T101500Z.db"))
                    .hasBinaryContent(damaged);
            assertThat(setAside.sentence().key()).isEqualTo("store.links-set-aside");
            assertThat(store.links().all(Samples.TRYTON)).isEmpty();
            assertThat(store.journal().unfinished()).hasSize(1);
            store.links().save(Samples.link(17, "812"));
        }
        Files.writeString(file, "");
        try (SqliteStore store = open()) {
            assertThat(store.setAside()).extracting(SetAside::keptAs)
                    .containsExactly(folder().resolve("links-damaged-20261122T101500Z-2.db"));
        }
    }

    @Test
    void aPageOverwrittenInTheMiddleIsFound() throws IOException {
        try (SqliteStore store = open()) {
            for (int number = 1; number <= 300; number++) {
                store.journal().open(Samples.operation(Samples.company(number)));
            }
        }
        try (RandomAccessFile file = new RandomAccessFile(folder().resolve("journal.db").toFile(), "rw")) {
            for (long place = file.length() / 2; place < file.length() / 2 + 40_960; place++) {
                file.seek(place);
                file.write(0x5a);
            }
        }
        try (SqliteStore store = open()) {
            assertThat(store.setAside()).extracting(SetAside::contents).containsExactly(SetAside.Contents.JOURNAL);
            assertThat(store.setAside().getFirst().sentence().key()).isEqualTo("store.journal-set-aside");
            assertThat(store.journal().unfinished()).isEmpty();
        }
    }

    @Test
    void aWriteAheadLogWithoutItsFileIsNotReadIntoANewOne() throws IOException {
        open().close();
        Files.delete(folder().resolve("journal.db"));
        Files.write(folder().resolve("journal.db-wal"), new byte[]{1, 2, 3});
        try (SqliteStore store = open()) {
            assertThat(store.setAside()).hasSize(1);
            assertThat(folder().resolve("journal-damaged-20261122T101500Z.db-wal")).hasBinaryContent(
                    new byte[]{1, 2, 3});
        }
    }

    @Test
    void anOlderFileIsBackedUpAndSteppedForward() throws SQLException, IOException {
        Link link = Samples.link(17, "812");
        try (SqliteStore store = open()) {
            store.links().save(link);
        }
        Path file = folder().resolve("links.db");
        Schema newer = withStep("alter table link add column note text not null default 'made by the step';");
        StoreFile.Opened opened = new StoreFile(file, newer, SetAside.Contents.LINKS, CLOCK).open();
        try (Database database = opened.database()) {
            assertThat(opened.setAside()).isEmpty();
            assertThat(database.<String>read(sql -> sql.first("select note from link", row -> row.getString(1))
                    .orElseThrow())).isEqualTo("made by the step");
            assertThat(pragma(database, "user_version")).isEqualTo(Integer.toString(newer.version()));
        }
        Path backup = folder().resolve("links-schema-" + Schema.LINKS.version() + "-20261122T101500Z.db");
        try (Database database = Database.open(backup)) {
            assertThat(new SqliteLinkStore(database, new Json(backup)).all(Samples.TRYTON))
                    .containsExactly(link);
            assertThat(pragma(database, "user_version")).isEqualTo(Integer.toString(Schema.LINKS.version()));
        }
    }

    private static Schema withStep(String script) {
        List<String> steps = new ArrayList<>(Schema.LINKS.steps());
        steps.add(script);
        return new Schema(Schema.LINKS.applicationId(), steps);
    }

    @Test
    void aStepThatFailsChangesNothing() throws SQLException {
        open().close();
        Path file = folder().resolve("links.db");
        Schema broken = withStep("create table half (a text);\nselect nonsense;\n");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> new StoreFile(file, broken, SetAside.Contents.LINKS, CLOCK).open());
        try (Database database = Database.open(file)) {
            assertThat(pragma(database, "user_version")).isEqualTo(Integer.toString(Schema.LINKS.version()));
            assertThat(database.<List<String>>read(sql -> sql.rows("select name from sqlite_master where name = 'half'",
                    row -> row.getString(1)))).isEmpty();
        }
    }

    @Test
    void aSecondHandleWaitsForTheFirstAndBothSeeEverything() throws Exception {
        try (SqliteStore one = open();
                SqliteStore two = open();
                ExecutorService threads = Executors
                        .newVirtualThreadPerTaskExecutor()) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = Stream.of(one, two).<Future<?>>map(store -> threads.submit(() -> {
                start.await();
                for (int count = 0; count < 40; count++) {
                    store.journal().open(Samples.operation(Samples.company(17)));
                }
                return null;
            })).toList();
            start.countDown();
            for (Future<?> future : done) {
                future.get(60, TimeUnit.SECONDS);
            }
            assertThat(one.journal().unfinished()).hasSize(80).isEqualTo(two.journal().unfinished());
        }
    }

    @Test
    void readingDoesNotWaitForAWriter() throws Exception {
        Link link = Samples.link(17, "812");
        try (SqliteStore store = open();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder().resolve("links.db"))) {
            store.links().save(link);
            Database.execute(other, "begin immediate");
            Database.execute(other, "delete from link");
            assertThat(store.links().all(Samples.TRYTON)).containsExactly(link);
            Database.execute(other, "rollback");
        }
    }

    @Test
    void aJournalThatCannotBeWrittenSaysSo() throws SQLException {
        open().close();
        Path file = folder().resolve("journal.db");
        try (Database database = Database.open(file)) {
            SqliteJournal journal = new SqliteJournal(database, new Json(file));
            database.write(sql -> sql.first("pragma max_page_count = 1", row -> row.getInt(1)));
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> {
                for (int number = 1; number <= 100; number++) {
                    journal.open(Samples.operation(Samples.company(number)));
                }
            }).satisfies(thrown -> assertThat(thrown.problem()).isInstanceOfSatisfying(Problem.StoreFailed.class,
                    problem -> assertThat(problem.failure()).isEqualTo(StoreFailure.DISK_FULL)));
            database.write(sql -> sql.first("pragma max_page_count = 100000", row -> row.getInt(1)));
            journal.open(Samples.operation(Samples.company(500)));
            assertThat(journal.unfinished(Samples.company(500))).hasSize(1);
        }
    }

    @Test
    void aFolderThatIsAFileSaysSo() throws IOException {
        Files.write(folder(), "x".getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(this::open)
                .satisfies(thrown -> assertThat(thrown.problem()).isInstanceOfSatisfying(Problem.StoreFailed.class,
                        problem -> assertThat(problem.failure()).isEqualTo(StoreFailure.NOT_ACCESSIBLE)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static String pragma(Database database, String name) {
        return database.<String>write(
                sql -> sql.first("pragma " + name, row -> row.getString(1)).orElseThrow());
    }

    private static void sql(Path file, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Database.execute(connection, statement);
        }
    }
}
