package dev.linkwright.link.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Fingerprint;

/** Connections in the file. Secrets are no part of an {@link ErpConnection}, so none gets here. */
final class SqliteConnectionStore implements ConnectionStore {
    private final Database database;
    private final Json json;

    SqliteConnectionStore(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<ErpConnection> connections() {
        return database.read(sql -> sql.rows("select body from connection order by rank",
                row -> json.read(row.getString("body"), ErpConnection.class)));
    }

    @Override
    public void replaceAll(List<ErpConnection> connections) {
        database.write(sql -> {
            sql.change("delete from connection");
            sql.changeEach("insert into connection (id, rank, body) values (?, ?, ?)",
                    IntStream.range(0, connections.size()).mapToObj(rank -> new @Nullable Object[]{
                            connections.get(rank).id().value(), rank, json.write(connections.get(rank))}));
            return connections.size();
        });
    }

    @Override
    public Optional<Fingerprint> fingerprint(ConnectionId connection) {
        return database.read(sql -> sql.first("select address, database from fingerprint where connection = ?",
                row -> new Fingerprint(row.getString("address"), row.getString("database")), connection.value()));
    }

    @Override
    public void saveFingerprint(ConnectionId connection, Fingerprint fingerprint) {
        database.write(sql -> sql.change("""
                insert into fingerprint (connection, address, database) values (?, ?, ?)
                on conflict (connection) do update set address = excluded.address, database = excluded.database""",
                connection.value(), fingerprint.address(), fingerprint.database()));
    }
}
