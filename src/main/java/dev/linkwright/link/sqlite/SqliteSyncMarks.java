package dev.linkwright.link.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.linkwright.link.SyncMarks;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;

/** Marks of synchronising in the file of the links, gone with their links. */
final class SqliteSyncMarks implements SyncMarks {
    private final Database database;
    private final Json json;

    SqliteSyncMarks(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<String> point(ConnectionId connection, Side side, String kind) {
        return database.read(sql -> sql.first(
                "select point from sync_point where connection = ? and side = ? and kind = ?",
                row -> row.getString("point"), connection.value(), side.name(), kind));
    }

    @Override
    public void save(ConnectionId connection, Map<Place, String> points, Map<LinkId, Seen> seen) {
        database.write(sql -> {
            sql.changeEach("""
                    insert into sync_point (connection, side, kind, point) values (?, ?, ?, ?)
                    on conflict (connection, side, kind) do update set point = excluded.point""",
                    points.entrySet().stream().map(each -> new Object[]{connection.value(),
                            each.getKey().side().name(), each.getKey().kind(), each.getValue()}));
            sql.changeEach("""
                    insert into sync_seen (link, crm, erp) select id, ?, ? from link where id = ?
                    on conflict (link) do update set crm = excluded.crm, erp = excluded.erp""",
                    seen.entrySet().stream().map(each -> new @Nullable Object[]{each.getValue().crm().orElse(null),
                            each.getValue().erp().map(json::write).orElse(null), each.getKey().value()}));
            return points.size();
        });
    }

    @Override
    public Map<LinkId, Seen> seen(Collection<LinkId> links) {
        return database.read(sql -> {
            Map<LinkId, Seen> known = new HashMap<>();
            sql.rows("select link, crm, erp from sync_seen where link in (select value from json_each(?))",
                    row -> known.put(new LinkId(row.getString("link")), seen(row)),
                    json.write(links.stream().map(LinkId::value).toList()));
            return Map.copyOf(known);
        });
    }

    @Override
    public void forget(ConnectionId connection) {
        database.write(sql -> sql.change("delete from sync_point where connection = ?", connection.value())
                + sql.change("delete from sync_seen where link in (select id from link where connection = ?)",
                        connection.value()));
    }

    private Seen seen(ResultSet row) throws SQLException {
        @Nullable
        String erp = row.getString("erp");
        return new Seen(Optional.ofNullable(row.getString("crm")),
                Optional.ofNullable(erp).map(body -> json.read(body, Version.class)));
    }
}
