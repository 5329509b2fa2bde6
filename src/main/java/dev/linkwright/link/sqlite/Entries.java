package dev.linkwright.link.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.linkwright.link.Activity;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * The entries of one kind in the journal's file: what was begun, its lines, and how it ended. Each call is one transaction.
 *
 * @param <O> body of an entry
 * @param <L> body of a line
 */
final class Entries<O, L> {
    private static final String ALL = """
            select operation.id, operation.body, step.body as step
            from operation left join step on step.operation = operation.id""";
    private static final String UNFINISHED = ALL + " where operation.ending is null and operation.kind = ?";
    private static final String ENDED = ALL
            + " where operation.ending = ? and operation.body <> '' and operation.kind = ?"
            + " and operation.entity_type = ? and operation.entity_id = ? order by operation.number desc, step.number";
    private static final String IN_ORDER = " order by operation.number, step.number";

    private final Database database;
    private final Json json;
    private final String kind;
    private final Class<O> bodies;
    private final Class<L> lines;

    /** @param kind as the file calls it */
    Entries(Database database, Json json, String kind, Class<O> bodies, Class<L> lines) {
        this.database = database;
        this.json = json;
        this.kind = kind;
        this.bodies = bodies;
        this.lines = lines;
    }

    void open(OperationId id, CrmEntity entity, Instant openedAt, O entry) {
        String body = json.write(entry);
        database.write(sql -> sql.change("""
                insert into operation (id, kind, entity_type, entity_id, opened_at, body) values (?, ?, ?, ?, ?, ?)""",
                id.value(), kind, entity.type().name(), entity.id(), Columns.text(openedAt), body));
    }

    void record(OperationId id, L line) {
        String body = json.write(line);
        database.write(sql -> sql.change("insert into step (operation, body) values (?, ?)", id.value(), body));
    }

    void close(OperationId id, String ending, List<Activity> activities) {
        database.write(sql -> {
            int ended = sql.change("update operation set ending = ? where id = ? and kind = ? and ending is null",
                    ending, id.value(), kind);
            if (ended == 0) {
                refuseUnknown(sql, id);
                return 0;
            }
            return SqliteActivityLog.add(sql, json, activities);
        });
    }

    <E> List<E> unfinished(BiFunction<O, List<L>, E> entry) {
        return entries(database.read(sql -> sql.rows(UNFINISHED + IN_ORDER, this::row, kind)), entry);
    }

    <E> List<E> unfinished(CrmEntity entity, BiFunction<O, List<L>, E> entry) {
        return entries(database.read(sql -> sql.rows(
                UNFINISHED + " and operation.entity_type = ? and operation.entity_id = ?" + IN_ORDER, this::row, kind,
                entity.type().name(), entity.id())), entry);
    }

    /** What ended so about a record, newest first. */
    <E> List<E> ended(CrmEntity entity, String ending, BiFunction<O, List<L>, E> entry) {
        return entries(database.read(sql -> sql.rows(ENDED, this::row, ending, kind, entity.type().name(),
                entity.id())), entry);
    }

    private void refuseUnknown(Sql sql, OperationId id) throws SQLException {
        if (sql.first("select id from operation where id = ? and kind = ?", row -> row.getString("id"), id.value(),
                kind).isEmpty()) {
            throw new ProblemException(new Problem.Bug("Operation " + id.value() + " was never opened"));
        }
    }

    /** A row of the join: an entry, and a line of it unless it has none yet. */
    private record Row<L>(String id, String body, Optional<L> line) {
    }

    private Row<L> row(ResultSet row) throws SQLException {
        @Nullable
        String step = row.getString("step");
        return new Row<>(row.getString("id"), row.getString("body"),
                Optional.ofNullable(step).map(body -> json.read(body, lines)));
    }

    private <E> List<E> entries(List<Row<L>> rows, BiFunction<O, List<L>, E> entry) {
        Map<String, List<L>> linesOf = new LinkedHashMap<>();
        Map<String, O> entries = new LinkedHashMap<>();
        for (Row<L> row : rows) {
            entries.computeIfAbsent(row.id(), _ -> json.read(row.body(), bodies));
            row.line().ifPresent(line -> linesOf.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(line));
        }
        return entries.entrySet().stream()
                .map(each -> entry.apply(each.getValue(), linesOf.getOrDefault(each.getKey(), List.of()))).toList();
    }
}
