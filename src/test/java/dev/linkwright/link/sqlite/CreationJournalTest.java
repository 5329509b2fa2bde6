package dev.linkwright.link.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationEnding;
import dev.linkwright.link.CreationEntry;
import dev.linkwright.link.CreationLine;
import dev.linkwright.link.CreationStep;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.StepState;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.ProblemException;

class CreationJournalTest extends OpenedStore {
    @Test
    void everyLineIsThereAfterTheProgramIsStartedAgain() {
        Creation creation = creation();
        store.creations().open(creation);
        lines().forEach(line -> store.creations().record(creation.id(), line));
        store.close();
        open();
        CreationEntry entry = new CreationEntry(creation, lines().toList());
        assertThat(store.creations().unfinished()).containsExactly(entry);
        assertThat(store.creations().unfinished(creation.entity())).containsExactly(entry);
        assertThat(store.creations().unfinished(Samples.company(4))).isEmpty();
    }

    @Test
    void plansAndActorsToMakeAreToldApart() {
        Creation creation = creation();
        Operation operation = Samples.operation(creation.entity());
        store.creations().open(creation);
        store.journal().open(operation);
        assertThat(store.journal().unfinished()).containsExactly(new JournalEntry(operation, List.of()));
        assertThat(store.creations().unfinished()).containsExactly(new CreationEntry(creation, List.of()));
        assertThatThrownBy(() -> store.creations().close(operation.id(), CreationEnding.KEPT, List.of()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void closingLogsWhatTheActorWasMadeWith() {
        Creation creation = creation();
        store.creations().open(creation);
        store.creations().close(creation.id(), CreationEnding.CONNECTED,
                List.of(Samples.activity(creation.id(), creation.entity(), Samples.NANOS, "Name")));
        store.creations().close(creation.id(), CreationEnding.KEPT,
                List.of(Samples.activity(creation.id(), creation.entity(), Samples.NANOS, "Name")));
        assertThat(store.creations().unfinished()).isEmpty();
        assertThat(store.activities().of(creation.entity(), 10)).hasSize(1);
    }

    @Test
    void aJournalOfTheVersionBeforeKeepsItsEntries() throws SQLException {
        Path file = home.resolve("journal.db");
        Operation operation = Samples.operation(Samples.company(17));
        Schema before = new Schema(Schema.JOURNAL.applicationId(), List.of(Schema.JOURNAL.steps().getFirst()));
        try (Database database = new StoreFile(file, before, SetAside.Contents.JOURNAL, Clock.systemUTC()).open()
                .database()) {
            String body = new Json(file).write(operation);
            database.write(sql -> sql.change("""
                    insert into operation (id, entity_type, entity_id, opened_at, body) values (?, ?, ?, ?, ?)""",
                    operation.id().value(), "COMPANY", 17, Columns.text(operation.openedAt()), body));
        }
        try (Database database = new StoreFile(file, Schema.JOURNAL, SetAside.Contents.JOURNAL, Clock.systemUTC())
                .open().database()) {
            assertThat(new SqliteJournal(database, new Json(file)).unfinished())
                    .containsExactly(new JournalEntry(operation, List.of()));
            assertThat(new SqliteCreationJournal(database, new Json(file)).unfinished()).isEmpty();
        }
        assertThat(Files.exists(file)).isTrue();
    }

    private static Creation creation() {
        return new Creation(OperationId.random(), Samples.TRYTON, Samples.company(17), "Bø & Sønn", ActorType.CUSTOMER,
                Samples.VALUES.stream().map(value -> new Creation.Given("name", "Name", value)).toList(),
                Optional.of(Samples.customer("7")), List.of(Samples.customer("812")), "Anna Berg", "PC-7",
                Samples.NANOS);
    }

    private static Stream<CreationLine> lines() {
        Optional<ErpActor> made = Optional.of(Samples.customer("1001"));
        return Stream.of(CreationStep.values()).flatMap(step -> Stream.of(StepState.values())
                .map(state -> new CreationLine(step, state, state == StepState.DONE ? made : Optional.empty(), "C-1",
                        List.of(Samples.customer("812")), "detail", Samples.NANOS)));
    }
}
