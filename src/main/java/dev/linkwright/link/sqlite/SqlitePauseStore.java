package dev.linkwright.link.sqlite;

import java.util.Optional;

import dev.linkwright.link.PauseStore;

/** One row while it is paused. */
final class SqlitePauseStore implements PauseStore {
    private final Database database;

    SqlitePauseStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Paused> paused() {
        return database.read(sql -> sql.first("select user, at from automatic_pause",
                row -> new Paused(row.getString("user"), Columns.instant(row, "at"))));
    }

    @Override
    public void pause(Paused paused) {
        database.write(sql -> sql.change("insert into automatic_pause (id, user, at) values (1, ?, ?)"
                + " on conflict (id) do nothing", paused.user(), Columns.text(paused.at())));
    }

    @Override
    public void resume() {
        database.write(sql -> sql.change("delete from automatic_pause"));
    }
}
