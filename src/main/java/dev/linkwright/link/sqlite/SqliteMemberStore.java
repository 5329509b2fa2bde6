package dev.linkwright.link.sqlite;

import java.util.Optional;

import dev.linkwright.link.MemberStore;

/** One row once the CRM told who the user is. */
final class SqliteMemberStore implements MemberStore {
    private final Database database;
    private final Json json;

    SqliteMemberStore(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Optional<Member> member() {
        return database.read(sql -> sql.first("select body from crm_member",
                row -> json.read(row.getString("body"), Member.class)));
    }

    @Override
    public void save(Member member) {
        database.write(sql -> sql.change("insert into crm_member (id, body) values (1, ?)"
                + " on conflict (id) do update set body = excluded.body", json.write(member)));
    }
}
