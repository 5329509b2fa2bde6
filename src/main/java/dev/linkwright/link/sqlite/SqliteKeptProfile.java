package dev.linkwright.link.sqlite;

import java.util.Optional;

import dev.linkwright.config.KeptProfile;

/** One row, in the file of what nothing else can bring back. */
final class SqliteKeptProfile implements KeptProfile {
    private final Database database;

    SqliteKeptProfile(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> read() {
        return database.read(sql -> sql.first("select body from profile", row -> row.getString("body")));
    }

    @Override
    public void write(String text) {
        database.write(sql -> sql.change(
                "insert into profile (one, body) values (1, ?) on conflict (one) do update set body = excluded.body",
                text));
    }
}
