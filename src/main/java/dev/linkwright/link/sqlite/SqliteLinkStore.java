package dev.linkwright.link.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkState;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;

/**
 * Links in the file. A record has at most one link in a connection, as in the CRM: saving another one takes the place
 * of the one before. Of a link that was read from the CRM only what the CRM tells is known, so unknown parts never
 * overwrite known ones when all links are replaced.
 */
final class SqliteLinkStore implements LinkStore {
    private static final String INSERT = """
            insert into link (id, connection, entity_type, entity_id, entity_title, actor_type, actor_key, actor_number,
                crm_bindings, erp_bindings, connected_at, connected_by, synced_at, synced_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set connection = excluded.connection, entity_type = excluded.entity_type,
                entity_id = excluded.entity_id, actor_type = excluded.actor_type, actor_key = excluded.actor_key,
            """;
    private static final String OVERWRITE = INSERT
            + """
                    entity_title = excluded.entity_title, actor_number = excluded.actor_number, crm_bindings = excluded.crm_bindings,
                    erp_bindings = excluded.erp_bindings, connected_at = excluded.connected_at,
                    connected_by = excluded.connected_by, synced_at = excluded.synced_at, synced_by = excluded.synced_by
                    """;
    private static final String KEEP_WHAT_IS_KNOWN = INSERT + """
            entity_title = case excluded.entity_title when '' then entity_title else excluded.entity_title end,
            actor_number = coalesce(excluded.actor_number, actor_number),
            crm_bindings = case excluded.crm_bindings when ?15 then crm_bindings else excluded.crm_bindings end,
            erp_bindings = case excluded.erp_bindings when ?15 then erp_bindings else excluded.erp_bindings end,
            connected_at = coalesce(excluded.connected_at, connected_at),
            connected_by = case excluded.connected_by when '' then connected_by else excluded.connected_by end,
            synced_at = coalesce(excluded.synced_at, synced_at),
            synced_by = case excluded.synced_by when '' then synced_by else excluded.synced_by end
            """;

    static final String STATES = """
            select entity_id, max(health = 'WAITING') as waits from link
            where entity_type = ? and entity_id in (select value from json_each(?)) group by entity_id""";
    static final String ENTITIES = """
            select entity_type, entity_id from link where entity_type = ?
            group by entity_id having max(health = 'WAITING') = %s order by entity_id limit ? offset ?""";

    private final Database database;
    private final Json json;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    SqliteLinkStore(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Link> of(ConnectionId connection, CrmEntity entity) {
        return database.read(
                sql -> sql.first("select * from link where connection = ? and entity_type = ? and entity_id = ?",
                        this::link, connection.value(), entity.type().name(), entity.id()));
    }

    @Override
    public List<Link> ofActor(ConnectionId connection, String erpKey) {
        return database.read(sql -> sql.rows(
                "select * from link where connection = ? and actor_key = ? order by entity_id, entity_type", this::link,
                connection.value(), erpKey));
    }

    @Override
    public Map<String, Link> ofActors(ConnectionId connection, EntityType type, Collection<String> erpKeys) {
        List<Link> links = database.read(sql -> sql.rows(
                """
                        select * from link where connection = ? and entity_type = ? and actor_key in (select value from json_each(?))
                        order by entity_id""",
                this::link, connection.value(), type.name(),
                json.write(List.copyOf(erpKeys))));
        return links.stream()
                .collect(Collectors.toUnmodifiableMap(link -> link.actor().key(), link -> link, (first, _) -> first));
    }

    @Override
    public Map<CrmEntity, LinkState> states(Collection<CrmEntity> entities) {
        Map<EntityType, List<Long>> numbers = entities.stream().collect(Collectors.groupingBy(CrmEntity::type,
                Collectors.mapping(CrmEntity::id, Collectors.toList())));
        return database.read(sql -> {
            Map<CrmEntity, LinkState> states = new HashMap<>();
            for (Map.Entry<EntityType, List<Long>> type : numbers.entrySet()) {
                sql.rows(STATES, row -> states.put(new CrmEntity(type.getKey(), row.getLong("entity_id")),
                        row.getInt("waits") == 1 ? LinkState.CONFLICT : LinkState.CONNECTED),
                        type.getKey().name(), json.write(type.getValue()));
            }
            return Map.copyOf(states);
        });
    }

    @Override
    public List<CrmEntity> entities(EntityType type, LinkState state, int offset, int limit) {
        int waits = switch (state) {
            case CONNECTED -> 0;
            case CONFLICT -> 1;
        };
        return database.read(sql -> sql.rows(ENTITIES.formatted(waits), Columns::entity, type.name(), limit, offset));
    }

    @Override
    public List<Link> all(ConnectionId connection) {
        return database.read(sql -> sql.rows("select * from link where connection = ? order by entity_id, entity_type",
                this::link, connection.value()));
    }

    @Override
    public void together(Runnable writes) {
        database.write(_ -> {
            writes.run();
            return true;
        });
    }

    @Override
    public void save(Link link) {
        write(sql -> overwrite(sql, link));
    }

    private int overwrite(Sql sql, Link link) throws SQLException {
        sql.change("delete from link where connection = ? and entity_type = ? and entity_id = ? and id <> ?",
                link.connection().value(), link.entity().type().name(), link.entity().id(), link.id().value());
        return sql.change(OVERWRITE, columns(link));
    }

    @Override
    public void remove(LinkId link) {
        write(sql -> sql.change("delete from link where id = ?", link.value()));
    }

    @Override
    public void removeAll(Collection<LinkId> links) {
        write(sql -> sql.change("delete from link where id in (select value from json_each(?))",
                json.write(links.stream().map(LinkId::value).toList())));
    }

    @Override
    public void restore(Collection<KeptLink> links) {
        write(sql -> {
            for (KeptLink kept : links) {
                overwrite(sql, kept.link());
                if (kept.base().isPresent()) {
                    SqliteBaseStore.overwrite(sql, json, kept.link().id(), kept.base().get());
                }
            }
            return links.size();
        });
    }

    @Override
    public void replaceAll(ConnectionId connection, Collection<Link> links) {
        // Of two links of one record the later one counts, as with save.
        Collection<Link> ofRecords = links.stream()
                .collect(Collectors.toMap(Link::entity, link -> link, (_, later) -> later)).values();
        String ids = json.write(ofRecords.stream().map(link -> link.id().value()).toList());
        String none = json.write(Bindings.NONE);
        write(sql -> {
            sql.change("delete from link where connection = ? and id not in (select value from json_each(?))",
                    connection.value(), ids);
            // Links may have changed places; out of the way first, so that no record seems to have two.
            sql.change("update link set entity_id = -number from (select id as moved, row_number() over () as number"
                    + " from link where connection = ?) where id = moved", connection.value());
            sql.changeEach(KEEP_WHAT_IS_KNOWN, ofRecords.stream().map(link -> and(columns(link), none)));
            return ofRecords.size();
        });
    }

    @Override
    public void follow(ConnectionId connection, Collection<Link> found, Collection<LinkId> gone) {
        String none = json.write(Bindings.NONE);
        write(sql -> {
            sql.change("delete from link where id in (select value from json_each(?))",
                    json.write(gone.stream().map(LinkId::value).toList()));
            for (Link link : found) {
                // Of two links of one record the later one counts, as with save.
                sql.change("delete from link where connection = ? and entity_type = ? and entity_id = ? and id <> ?",
                        connection.value(), link.entity().type().name(), link.entity().id(), link.id().value());
            }
            sql.changeEach(KEEP_WHAT_IS_KNOWN, found.stream().map(link -> and(columns(link), none)));
            return found.size();
        });
    }

    @Override
    public int conflicts(LinkId link) {
        return database.read(sql -> sql
                .first("select conflicts from link where id = ?", row -> row.getInt("conflicts"), link.value())
                .orElse(0));
    }

    @Override
    public void synced(Collection<LinkId> links, Instant at, String by) {
        write(sql -> sql.change(
                "update link set synced_at = ?, synced_by = ? where id in (select value from json_each(?))",
                Columns.text(at), by, json.write(links.stream().map(LinkId::value).toList())));
    }

    @Override
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    Runnable endOfWatching() {
        List<Runnable> before = List.copyOf(listeners);
        return () -> listeners.retainAll(before);
    }

    private void write(Database.Work<Integer> change) {
        database.write(change);
        tellChanged();
    }

    void tellChanged() {
        listeners.forEach(database::whenWritten);
    }

    private @Nullable Object[] columns(Link link) {
        return new @Nullable Object[]{link.id().value(), link.connection().value(), link.entity().type().name(),
                link.entity().id(), link.entityTitle(), link.actor().type().name(), link.actor().key(),
                link.actorNumber(),
                json.write(link.crmBindings()), json.write(link.erpBindings()), Columns.textOrNull(link.connectedAt()),
                link.connectedBy(), Columns.textOrNull(link.syncedAt()), link.syncedBy()};
    }

    private static @Nullable Object[] and(@Nullable Object[] values, Object another) {
        @Nullable
        Object[] more = Arrays.copyOf(values, values.length + 1);
        more[values.length] = another;
        return more;
    }

    Link link(ResultSet row) throws SQLException {
        return new Link(new LinkId(row.getString("id")), new ConnectionId(row.getString("connection")),
                Columns.entity(row), row.getString("entity_title"), Columns.actor(row), row.getString("actor_number"),
                json.read(row.getString("crm_bindings"), Bindings.class),
                json.read(row.getString("erp_bindings"), Bindings.class), Columns.instantOrNull(row, "connected_at"),
                row.getString("connected_by"), Columns.instantOrNull(row, "synced_at"), row.getString("synced_by"));
    }
}
