package dev.linkwright.link.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.KeptData;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Link;
import dev.linkwright.model.Sentence;

/**
 * Everything about a record in both files and beside them. The row of an ended operation stays without its body, because
 * rows of the activity log point to it. What is forgotten is overwritten on the disk, too.
 */
final class SqliteKeptData implements KeptData {
    private static final FieldValue FORGOTTEN = new FieldValue.NotReadable(Sentence.of("value.forgotten"));
    private static final String OF_RECORD = " entity_type = ? and entity_id = ?";
    private static final String ENDED = " from operation where ending is not null and body <> '' and" + OF_RECORD;
    /** Operations on a company's links hold those of its contacts as they were. */
    private static final String AMONG_OTHERS = """
            select id, body from operation where ending is not null and body <> '' and kind = 'PLAN'
                and exists (select 1 from json_each(operation.body, '$.change.links') as kept
                    where json_extract(kept.value, '$.link.entity.type') = ?
                        and json_extract(kept.value, '$.link.entity.id') = ?
                        and json_extract(kept.value, '$.link.entityTitle') <> '')""";

    private final Database links;
    private final Database journal;
    private final Json journalJson;
    private final ActivityLog log;
    private final Leftovers leftovers;

    SqliteKeptData(Database links, Database journal, Json journalJson, ActivityLog log) {
        this.links = links;
        this.journal = journal;
        this.journalJson = journalJson;
        this.log = log;
        this.leftovers = new Leftovers(links.file().toAbsolutePath().resolveSibling(""));
    }

    @Override
    public Kept of(CrmEntity entity) {
        String forgotten = journalJson.write(FORGOTTEN);
        String type = entity.type().name();
        int linked = links
                .read(sql -> count(sql, "select count(*) from link where" + OF_RECORD, type, entity.id()));
        return journal.read(sql -> new Kept(
                count(sql, "select count(*) from activity where (before <> ? or after <> ?) and" + OF_RECORD, forgotten,
                        forgotten, type, entity.id()),
                count(sql, "select count(*)" + ENDED, type, entity.id())
                        + sql.rows(AMONG_OTHERS, row -> row.getString("id"), type, entity.id()).size(),
                count(sql, "select count(*) from operation where ending is null and" + OF_RECORD, type, entity.id()),
                linked, leftovers.all().size()));
    }

    @Override
    public Kept forget(CrmEntity entity) {
        String type = entity.type().name();
        String forgotten = journalJson.write(FORGOTTEN);
        journal.write(sql -> {
            sql.change(
                    "update activity set before = ?, after = ?, before_name = '', after_name = '', title = '', words = folded(field || char(10) || user)"
                            + " where" + OF_RECORD,
                    forgotten, forgotten, type, entity.id());
            sql.change("delete from step where operation in (select id" + ENDED + ")", type, entity.id());
            for (Held held : sql.rows(AMONG_OTHERS, row -> new Held(row.getString("id"),
                    journalJson.read(row.getString("body"), Operation.class)), type, entity.id())) {
                sql.change("update operation set body = ? where id = ?",
                        journalJson.write(without(held.operation(), entity)), held.id());
            }
            return sql.change("update operation set body = '' where ending is not null and" + OF_RECORD, type,
                    entity.id());
        });
        links.write(sql -> {
            sql.change("delete from known_values where link in (select id from link where" + OF_RECORD + ")", type,
                    entity.id());
            return sql.change("update link set entity_title = '', reason = null where" + OF_RECORD, type,
                    entity.id());
        });
        leftovers.remove();
        journal.flush();
        links.flush();
        return of(entity);
    }

    @Override
    public int removeBefore(Instant oldest) {
        int gone = log.removeBefore(oldest);
        links.write(sql -> sql.change("delete from known_values where seen_at < ?", Columns.text(oldest)));
        leftovers.removeBefore(oldest);
        journal.flush();
        links.flush();
        return gone;
    }

    private record Held(String id, Operation operation) {
    }

    private static Operation without(Operation operation, CrmEntity entity) {
        List<KeptLink> kept = operation.change().links().stream().map(each -> each.link().entity().equals(entity)
                ? new KeptLink(untitled(each.link()), Optional.empty(), each.stamp())
                : each).toList();
        return new Operation(operation.id(), operation.kind(), operation.link(), operation.entityTitle(),
                operation.actorNumber(), operation.plan(), operation.crmBindings(), operation.erpBindings(),
                operation.user(), operation.workstation(), operation.openedAt(),
                new LinkChange(kept, operation.change().overwritten()));
    }

    private static Link untitled(Link link) {
        return new Link(link.id(), link.connection(), link.entity(), "", link.actor(), link.actorNumber(),
                link.crmBindings(), link.erpBindings(), link.connectedAt(), link.connectedBy(), link.syncedAt(),
                link.syncedBy());
    }

    private static int count(Sql sql, String query, Object... values) throws SQLException {
        return sql.rows(query, row -> row.getInt(1), values).getFirst();
    }
}
