package dev.linkwright.link.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.StepRecord;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * The journal in its own file. Each call is one transaction, and with {@code synchronous=FULL} the commit returns after
 * the write-ahead log is on the disk.
 *
 * <p>
 * SQLite cannot commit two files in write-ahead mode at once. So the link and its base, which lie in the other file, are
 * written first and {@link #close} comes last, with the activity rows in its own transaction. If the program ends in
 * between, the entry is still unfinished, and recovery writes the link and the base again; both overwrite themselves
 * with the same, so nothing is lost and nothing stands twice. Both files force what they commit, therefore a closed
 * entry implies a written link. Example:
 *
 * <pre>
 * journal.db  STORE INTENT     forced
 * links.db    link, base       forced     ← the power goes here
 * journal.db  end of the entry            at the next start: still unfinished → link and base again, then the end
 * </pre>
 */
final class SqliteJournal implements Journal {
    private static final String UNFINISHED = """
            select operation.id, operation.body, step.body as step
            from operation left join step on step.operation = operation.id
            where operation.ending is null""";
    private static final String IN_ORDER = " order by operation.number, step.number";

    private final Database database;
    private final Json json;

    SqliteJournal(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public void open(Operation operation) {
        CrmEntity entity = operation.plan().entity();
        String body = json.write(operation);
        database.write(sql -> sql.change("""
                insert into operation (id, entity_type, entity_id, opened_at, body) values (?, ?, ?, ?, ?)""",
                operation.id().value(), entity.type().name(), entity.id(), Columns.text(operation.openedAt()), body));
    }

    @Override
    public void record(OperationId operation, StepRecord line) {
        String body = json.write(line);
        database.write(sql -> sql.change("insert into step (operation, body) values (?, ?)", operation.value(), body));
    }

    @Override
    public void close(OperationId operation, Ending ending, List<Activity> activities) {
        database.write(sql -> {
            int ended = sql.change("update operation set ending = ? where id = ? and ending is null", ending.name(),
                    operation.value());
            if (ended == 0) {
                refuseUnknown(sql, operation);
                return 0;
            }
            return SqliteActivityLog.add(sql, json, activities);
        });
    }

    @Override
    public List<JournalEntry> unfinished() {
        return database.read(sql -> entries(sql.rows(UNFINISHED + IN_ORDER, this::line)));
    }

    @Override
    public List<JournalEntry> unfinished(CrmEntity entity) {
        return database.read(sql -> entries(
                sql.rows(UNFINISHED + " and operation.entity_type = ? and operation.entity_id = ?" + IN_ORDER,
                        this::line, entity.type().name(), entity.id())));
    }

    private void refuseUnknown(Sql sql, OperationId operation) throws SQLException {
        if (sql.first("select id from operation where id = ?", row -> row.getString("id"), operation.value())
                .isEmpty()) {
            throw new ProblemException(new Problem.Bug("Operation " + operation.value() + " was never opened"));
        }
    }

    /** A row of the join: its operation, and a line of it unless it has none yet. */
    private record Line(String operation, String body, Optional<StepRecord> step) {
    }

    private Line line(ResultSet row) throws SQLException {
        @Nullable
        String step = row.getString("step");
        return new Line(row.getString("id"), row.getString("body"),
                Optional.ofNullable(step).map(body -> json.read(body, StepRecord.class)));
    }

    private List<JournalEntry> entries(List<Line> lines) {
        Map<String, List<StepRecord>> steps = new LinkedHashMap<>();
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (Line line : lines) {
            operations.computeIfAbsent(line.operation(), _ -> json.read(line.body(), Operation.class));
            line.step().ifPresent(
                    step -> steps.computeIfAbsent(line.operation(), _ -> new ArrayList<>()).add(step));
        }
        return operations.entrySet().stream()
                .map(entry -> new JournalEntry(entry.getValue(), steps.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
