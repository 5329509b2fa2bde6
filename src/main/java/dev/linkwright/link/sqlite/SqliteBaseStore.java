package dev.linkwright.link.sqlite;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.linkwright.link.BaseStore;
import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.LinkId;

/** Bases in the file, gone with their links. */
final class SqliteBaseStore implements BaseStore {
    private static final TypeReference<Map<String, BasePair>> PAIRS = new TypeReference<>() {
    };

    private final Database database;
    private final Json json;

    SqliteBaseStore(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Base> base(LinkId link) {
        return database.read(sql -> sql.first("select pairs, settled_at from base where link = ?",
                row -> new Base(json.read(row.getString("pairs"), PAIRS), Columns.instant(row, "settled_at")),
                link.value()));
    }

    @Override
    public void save(LinkId link, Base base) {
        database.write(sql -> overwrite(sql, json, link, base));
    }

    static int overwrite(Sql sql, Json json, LinkId link, Base base) throws SQLException {
        return sql.change("""
                insert into base (link, pairs, settled_at) values (?, ?, ?)
                on conflict (link) do update set pairs = excluded.pairs, settled_at = excluded.settled_at""",
                link.value(), json.write(base.pairs()), Columns.text(base.settledAt()));
    }
}
