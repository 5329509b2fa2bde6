package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;

/** Journals that older programs wrote. */
class JournalStepsTest {
    @TempDir
    Path home;

    @Test
    void anOperationFromBeforeLinksCouldBeRemovedIsCarriedOnWith() throws Exception {
        Path folder = Files.createDirectory(home.resolve("store"));
        Path file = folder.resolve("journal.db");
        Operation now = Samples.operation(Samples.company(17));
        Operation before = new Operation(now.id(), now.kind(), now.link(), now.entityTitle(), now.actorNumber(),
                now.plan(), now.crmBindings(), now.erpBindings(), now.user(), now.workstation(), now.openedAt(),
                LinkChange.NONE);
        Schema older = new Schema(Schema.JOURNAL.applicationId(), Schema.JOURNAL.steps().subList(0, 2));
        try (Database database = new StoreFile(file, older, SetAside.Contents.JOURNAL, Clock.systemUTC()).open()
                .database()) {
            new SqliteJournal(database, new Json(file)).open(now);
            database.write(sql -> sql.change("update operation set body = json_remove(body, '$.change')"));
        }

        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
            assertThat(store.journal().unfinished()).containsExactly(new JournalEntry(before, List.of()));
        }
    }
}
