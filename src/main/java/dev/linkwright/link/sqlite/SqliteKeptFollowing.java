package dev.linkwright.link.sqlite;

import java.util.Optional;

import dev.linkwright.config.KeptFollowing;

/** One row while a shared profile is followed. */
final class SqliteKeptFollowing implements KeptFollowing {
    private final Database database;

    SqliteKeptFollowing(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Following> read() {
        return database.read(sql -> sql.first("select place, read_at, fingerprint from following",
                row -> new Following(row.getString("place"), Columns.instant(row, "read_at"),
                        row.getString("fingerprint"))));
    }

    @Override
    public void write(Following following) {
        database.write(sql -> sql.change("insert into following (one, place, read_at, fingerprint) values (1, ?, ?, ?)"
                + " on conflict (one) do update set place = excluded.place, read_at = excluded.read_at,"
                + " fingerprint = excluded.fingerprint", following.place(), Columns.text(following.readAt()),
                following.fingerprint()));
    }

    @Override
    public void remove() {
        database.write(sql -> sql.change("delete from following"));
    }
}
