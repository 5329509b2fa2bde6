package dev.linkwright.link.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.link.StandingFilter;
import dev.linkwright.link.Standings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Sentence;

/** How links stand, in the row of each link. */
final class SqliteStandings implements Standings {
    private static final String IN_ORDER = " order by entity_title collate nocase, entity_type, entity_id, id"
            + " limit ? offset ?";
    static final String LINES = "select * from link where health = ?" + IN_ORDER;
    static final String COUNTS = "select health, count(*) as links from link group by health";

    private final Database database;
    private final Json json;
    private final SqliteLinkStore links;

    SqliteStandings(Database database, Json json, SqliteLinkStore links) {
        this.database = database;
        this.json = json;
        this.links = links;
    }

    @Override
    public Optional<Standing> of(LinkId link) {
        return database.read(sql -> sql.first("select * from link where id = ? and cause is not null",
                this::standing, link.value()));
    }

    @Override
    public Map<Health, Integer> counts(StandingFilter filter) {
        StandingCondition wanted = new StandingCondition(filter);
        String query = wanted.isEmpty()
                ? COUNTS
                : "select health, count(*) as links from link where " + wanted.sql() + " group by health";
        Map<Health, Integer> counts = new EnumMap<>(Health.class);
        for (Health health : Health.values()) {
            counts.put(health, 0);
        }
        database.read(sql -> sql.rows(query,
                row -> counts.put(Health.valueOf(row.getString("health")), row.getInt("links")),
                wanted.values().toArray()));
        return counts;
    }

    @Override
    public List<Line> lines(Health health, StandingFilter filter, int offset, int limit) {
        StandingCondition wanted = new StandingCondition(filter);
        String query = wanted.isEmpty()
                ? LINES
                : "select * from link where health = ? and " + wanted.sql() + IN_ORDER;
        List<Object> values = new ArrayList<>(List.of(health.name()));
        values.addAll(wanted.values());
        values.addAll(List.of(limit, offset));
        return database.read(sql -> sql.rows(query, row -> new Line(links.link(row),
                row.getString("cause") == null ? Optional.empty() : Optional.of(standing(row))), values.toArray()));
    }

    @Override
    public void save(Collection<Standing> standings) {
        database.write(sql -> {
            for (Standing standing : standings) {
                save(sql, json, standing);
            }
            return standings.size();
        });
        links.tellChanged();
    }

    static int save(Sql sql, Json json, Standing standing) throws SQLException {
        @Nullable
        String reason = standing.reason().map(json::write).orElse(null);
        return sql.change("""
                update link set since = case cause when ?2 then since else ?6 end, health = ?3, cause = ?2,
                    conflicts = ?4, reason = ?5, tries = ?7, not_before = ?8, held = ?9
                where id = ?1""", standing.link().value(), standing.cause().name(), standing.health().name(),
                standing.conflicts(), reason, Columns.text(standing.since()), standing.tries(),
                Columns.textOrNull(standing.notBefore().orElse(null)), json.write(standing.held()));
    }

    @Override
    public List<Standing> failing(ConnectionId connection) {
        return database.read(sql -> sql.rows(
                "select * from link where health = 'FAILING' and connection = ? order by not_before, id",
                this::standing,
                connection.value()));
    }

    private Standing standing(ResultSet row) throws SQLException {
        @Nullable
        String reason = row.getString("reason");
        return new Standing(new LinkId(row.getString("id")), Cause.valueOf(row.getString("cause")),
                row.getInt("conflicts"), Optional.ofNullable(reason).map(body -> json.read(body, Sentence.class)),
                Set.of(json.read(row.getString("held"), String[].class)), Columns.instant(row, "since"),
                row.getInt("tries"),
                Optional.ofNullable(Columns.instantOrNull(row, "not_before")));
    }
}
