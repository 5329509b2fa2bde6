package dev.linkwright.link.sqlite;

import static dev.linkwright.link.sqlite.Samples.NOON;
import static dev.linkwright.link.sqlite.Samples.OTHER;
import static dev.linkwright.link.sqlite.Samples.TRYTON;
import static dev.linkwright.link.sqlite.Samples.company;
import static dev.linkwright.link.sqlite.Samples.customer;
import static dev.linkwright.link.sqlite.Samples.operation;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import dev.linkwright.link.Activity;
import dev.linkwright.link.ActivityQuery;
import dev.linkwright.link.Ending;
import dev.linkwright.link.LoggedActivity;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Reason;

class ActivityQueryTest extends OpenedStore {
    private static final ActivityQuery ALL = ActivityQuery.ALL;

    @Test
    void everyFilterNarrowsAndAllOfThemTogether() {
        Operation operation = logged(OperationKind.CONNECT, NOON, id -> List.of(
                row(id, TRYTON, company(17), Side.ERP, "Phone", "Anna Berg", NOON, false),
                row(id, TRYTON, company(17), Side.CRM, "Name", "Jon Dahl", NOON.plusSeconds(1), true),
                row(id, OTHER, company(18), Side.ERP, "City", "Anna Berg", NOON.plusSeconds(2), true)));

        assertThat(fields(ALL)).containsExactly("City", "Name", "Phone");
        assertThat(fields(query(Optional.of(company(17)), Optional.empty(), Optional.empty(), Optional.empty())))
                .containsExactly("Name", "Phone");
        assertThat(fields(query(Optional.empty(), Optional.of(OTHER), Optional.empty(), Optional.empty())))
                .containsExactly("City");
        assertThat(fields(query(Optional.empty(), Optional.empty(), Optional.of(Side.ERP), Optional.empty())))
                .containsExactly("City", "Phone");
        assertThat(fields(query(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Jon Dahl"))))
                .containsExactly("Name");
        ActivityQuery between = new ActivityQuery(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(NOON.plusSeconds(1)), Optional.of(NOON.plusSeconds(2)), "");
        assertThat(fields(between)).containsExactly("Name");
        assertThat(store.activities().count(between)).isOne();
        assertThat(fields(new ActivityQuery(Optional.of(company(17)), Optional.of(TRYTON), Optional.of(Side.CRM),
                Optional.of("Jon Dahl"), Optional.of(NOON), Optional.of(NOON.plusSeconds(9)), "name")))
                .containsExactly("Name");
        assertThat(store.activities().find(ALL, 1, 1)).singleElement().satisfies(row -> {
            assertThat(row.title()).isEqualTo(operation.entityTitle());
            assertThat(row.activity().field()).isEqualTo("Name");
        });
        assertThat(store.activities().find(ALL, 0, 1)).extracting(LoggedActivity::title)
                .as("a row about another record than the operation's").containsExactly("");
    }

    @Test
    void textIsFoundWhateverItsLetterCaseInAnyAlphabetAndIsNoPattern() {
        logged(OperationKind.CONNECT, NOON, id -> List.of(
                row(id, company(17), "Street", "Ålgård 7", "ΑΘΗΝΑ"), row(id, company(17), "Discount", "5%", "10_000")));
        for (String found : List.of("ÅLGÅRD", "ålgård", "αθηνα", "street", "anna b", "BØ & SØNN")) {
            assertThat(fields(text(found))).as(found).contains("Street");
        }
        assertThat(fields(text("%"))).containsExactly("Discount");
        assertThat(fields(text("_"))).containsExactly("Discount");
        assertThat(fields(text("algard"))).isEmpty();
        assertThat(store.activities().count(text("nothing"))).isZero();
    }

    @Test
    void rowsFromBeforeThereWasASearchAreFound() throws Exception {
        Path folder = Files.createDirectory(home.resolve("older"));
        Path file = folder.resolve("journal.db");
        Schema older = new Schema(Schema.JOURNAL.applicationId(), Schema.JOURNAL.steps().subList(0, 3));
        Operation operation = operation(company(17));
        try (Database database = new StoreFile(file, older, SetAside.Contents.JOURNAL, Clock.systemUTC()).open()
                .database()) {
            new SqliteJournal(database, new Json(file)).open(operation);
            Json json = new Json(file);
            Activity row = row(operation.id(), company(17), "Street", "ÆRESVEIEN 4", "x");
            database.write(sql -> sql.change(
                    """
                            insert into activity (operation, at, user, connection, entity_type, entity_id, actor_type, actor_key,
                                side, field, before, after, reason, by_person)
                            values (?, ?, 'Anna', ?, 'COMPANY', 17, 'CUSTOMER', '812', 'ERP', ?, ?, ?, ?, 1)""",
                    operation.id().value(), Columns.text(NOON), TRYTON.value(), row.field(), json.write(row.before()),
                    json.write(row.after()), json.write(row.reason())));
        }
        try (SqliteStore stepped = SqliteStore.open(folder, Clock.systemUTC())) {
            assertThat(stepped.activities().find(text("æresveien"), 0, 9)).extracting(LoggedActivity::title)
                    .containsExactly(operation.entityTitle());
        }
    }

    @Test
    void onlyWhatSynchronisingWroteByItselfCountsAsAutomatic() {
        logged(OperationKind.SYNCHRONISE, NOON, id -> List.of(
                row(id, TRYTON, company(17), Side.ERP, "Phone", "Anna", NOON.minusSeconds(1), false),
                row(id, TRYTON, company(17), Side.ERP, "Phone", "Anna", NOON, false),
                row(id, TRYTON, company(17), Side.ERP, "Phone", "Anna", NOON.plusSeconds(1), false),
                row(id, TRYTON, company(17), Side.ERP, "Phone", "Anna", NOON.plusSeconds(2), true),
                row(id, TRYTON, company(17), Side.CRM, "Phone", "Anna", NOON.plusSeconds(2), false),
                row(id, TRYTON, company(17), Side.ERP, "Name", "Anna", NOON.plusSeconds(2), false),
                row(id, TRYTON, company(18), Side.ERP, "Phone", "Anna", NOON.plusSeconds(2), false),
                row(id, OTHER, company(17), Side.ERP, "Phone", "Anna", NOON.plusSeconds(2), false)));
        logged(OperationKind.CONNECT, NOON, id -> List
                .of(row(id, TRYTON, company(17), Side.ERP, "Phone", "Anna", NOON.plusSeconds(3), false)));
        assertThat(store.activities().automaticWrites(TRYTON, company(17), "Phone", Side.ERP, NOON)).isEqualTo(2);
    }

    @Test
    void whatIsTooOldGoesWithTheBodiesOfWhatHasEnded() {
        Instant old = NOON.minus(Duration.ofDays(400));
        Operation ended = logged(OperationKind.CONNECT, old, id -> List.of(
                row(id, TRYTON, company(17), Side.ERP, "Phone", "Anna", old, false)));
        Operation endedLate = logged(OperationKind.CONNECT, old, id -> List.of(
                row(id, TRYTON, company(17), Side.ERP, "Name", "Anna", NOON, false)));
        Operation unfinished = opened(OperationKind.CONNECT, old);
        Operation young = logged(OperationKind.CONNECT, NOON, _ -> List.of());
        Samples.lines().forEach(line -> store.journal().record(ended.id(), line));

        assertThat(store.activities().removeBefore(NOON)).isOne();

        assertThat(fields(ALL)).containsExactly("Name");
        assertThat(store.journal().unfinished()).extracting(entry -> entry.operation().id())
                .containsExactly(unfinished.id());
        assertThat(store.journal().completed(company(17))).extracting(entry -> entry.operation().id())
                .containsExactly(young.id(), endedLate.id());
    }

    private Operation logged(OperationKind kind, Instant openedAt,
            Function<OperationId, List<Activity>> rows) {
        Operation operation = opened(kind, openedAt);
        store.journal().close(operation.id(), Ending.COMPLETED, rows.apply(operation.id()));
        return operation;
    }

    private Operation opened(OperationKind kind, Instant openedAt) {
        Operation any = operation(company(17));
        Operation operation = new Operation(any.id(), kind, any.link(), any.entityTitle(), any.actorNumber(),
                any.plan(), any.crmBindings(), any.erpBindings(), any.user(), any.workstation(), openedAt,
                any.change());
        store.journal().open(operation);
        return operation;
    }

    private List<String> fields(ActivityQuery query) {
        List<String> fields = store.activities().find(query, 0, 100).stream().map(row -> row.activity().field())
                .toList();
        assertThat(store.activities().count(query)).isEqualTo(fields.size());
        return fields;
    }

    private static ActivityQuery query(Optional<CrmEntity> entity, Optional<ConnectionId> connection,
            Optional<Side> side, Optional<String> user) {
        return new ActivityQuery(entity, connection, side, user, Optional.empty(), Optional.empty(), "");
    }

    private static ActivityQuery text(String text) {
        return new ActivityQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), text);
    }

    private static Activity row(OperationId id, ConnectionId connection, CrmEntity entity, Side side, String field,
            String user, Instant at, boolean byPerson) {
        return new Activity(id, at, user, connection, entity, customer("812"), side, field, FieldValue.of("old"),
                FieldValue.of("new"), new Reason(Circumstance.BOTH_CHANGED, true, Optional.empty(), false, false),
                byPerson);
    }

    private static Activity row(OperationId id, CrmEntity entity, String field, String before, String after) {
        Activity any = row(id, TRYTON, entity, Side.ERP, field, "Anna Berg", NOON, true);
        return new Activity(id, any.at(), any.user(), any.connection(), entity, any.actor(), any.side(), field,
                FieldValue.of(before), FieldValue.of(after), any.reason(), true);
    }
}
