package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standing;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.model.Link;
import dev.linkwright.testing.Conflicts;

class SqliteStandingsTest extends StandingsContract {
    @TempDir
    Path home;
    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(home.resolve("store"), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    LinkStore links() {
        return store.links();
    }

    @Override
    Standings standings() {
        return store.standings();
    }

    @Override
    SyncMarks marks() {
        return store.syncMarks();
    }

    @Test
    void howALinkStandsIsThereAfterOpeningAgain() {
        Link link = Samples.link(17, "812");
        store.links().save(link);
        Standing standing = new Standing(link.id(), Cause.PING_PONG, 1, Optional.of(Samples.SENTENCE),
                Set.of("phone", "street, first line"), Samples.NOON, 0, Optional.empty());
        store.standings().save(List.of(standing));
        store.close();
        open();
        assertThat(store.standings().of(link.id())).contains(standing);
        store.links().replaceAll(Samples.TRYTON, List.of(link));
        assertThat(store.standings().of(link.id())).as("links read anew from the CRM").contains(standing);
    }

    @Test
    void conflictsFromBeforeThereWereStandingsStillWait() throws Exception {
        Path folder = Files.createDirectory(home.resolve("older"));
        Path file = folder.resolve("links.db");
        Link torn = Samples.link(17, "812");
        Schema older = new Schema(Schema.LINKS.applicationId(), Schema.LINKS.steps().subList(0, 2));
        try (Database database = new StoreFile(file, older, SetAside.Contents.LINKS, Clock.systemUTC()).open()
                .database()) {
            SqliteLinkStore links = new SqliteLinkStore(database, new Json(file));
            List.of(torn, Samples.link(18, "813")).forEach(links::save);
            database.write(
                    sql -> sql.change("update link set conflicts = 2 where id = ?", torn.id().value()));
        }
        try (SqliteStore stepped = SqliteStore.open(folder, Clock.systemUTC())) {
            assertThat(stepped.standings().counts()).containsEntry(Health.WAITING, 1).containsEntry(Health.IN_SYNC, 1);
            assertThat(stepped.standings().of(torn.id())).contains(
                    Conflicts.at(torn.id(), 2, Samples.NANOS));
        }
    }

    @Test
    void countsLinesAndMarkersNeedNoLookAtEveryLink() throws Exception {
        try (Database database = Database.open(home.resolve("store").resolve("links.db"))) {
            assertThat(plan(database, SqliteStandings.COUNTS)).containsExactly(
                    "SCAN link USING COVERING INDEX link_by_health");
            assertThat(plan(database, SqliteStandings.LINES)).containsExactly(
                    "SEARCH link USING INDEX link_by_health (health=?)");
            assertThat(plan(database, SqliteLinkStore.STATES)).first().isEqualTo(
                    "SEARCH link USING COVERING INDEX link_marker (entity_type=? AND entity_id=?)");
            for (String condition : List.of("0", "1")) {
                assertThat(plan(database, SqliteLinkStore.ENTITIES.formatted(condition))).containsExactly(
                        "SEARCH link USING COVERING INDEX link_marker (entity_type=?)");
            }
        }
    }

    private static List<String> plan(Database database, String query) {
        return database.read(sql -> sql.rows("explain query plan " + query, row -> row.getString("detail")));
    }
}
