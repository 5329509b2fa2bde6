package dev.linkwright.link.sqlite;

import java.util.Optional;

import dev.linkwright.link.KnownValues;
import dev.linkwright.model.LinkId;

/** Last seen values in the file, gone with their links. */
final class SqliteKnownValues implements KnownValues {
    private final Database database;
    private final Json json;

    SqliteKnownValues(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Seen> of(LinkId link) {
        return database.read(sql -> sql.first(
                "select \"values\", labels, texts, seen_at from known_values where link = ?",
                row -> new Seen(json.read(row.getString("values"), Json.VALUES),
                        json.read(row.getString("labels"), Json.TEXTS), json.read(row.getString("texts"), Json.TEXTS),
                        Columns.instant(row, "seen_at")),
                link.value()));
    }

    /** What was seen of a link that is gone meanwhile is dropped: reading and disconnecting may cross. */
    @Override
    public void save(LinkId link, Seen seen) {
        database.write(sql -> sql.change("""
                insert into known_values (link, "values", labels, texts, seen_at)
                select id, ?, ?, ?, ? from link where id = ?
                on conflict (link) do update set "values" = excluded."values",
                    labels = case excluded.labels when '{}' then labels else excluded.labels end,
                    texts = excluded.texts, seen_at = excluded.seen_at""",
                json.writeValues(seen.values()), json.write(seen.labels()), json.write(seen.texts()),
                Columns.text(seen.seenAt()), link.value()));
    }
}
