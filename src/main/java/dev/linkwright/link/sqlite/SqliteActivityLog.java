package dev.linkwright.link.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.linkwright.link.Activity;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Reason;

/** The activity log, in the journal's file. */
final class SqliteActivityLog implements ActivityLog {
    private final Database database;
    private final Json json;

    SqliteActivityLog(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    static int add(Sql sql, Json json, List<Activity> activities) throws SQLException {
        sql.changeEach("""
                insert into activity (operation, at, user, connection, entity_type, entity_id, actor_type, actor_key,
                    side, field, before, after, reason, by_person)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                activities.stream().map(activity -> columns(json, activity)));
        return activities.size();
    }

    @Override
    public List<Activity> of(CrmEntity entity, int limit) {
        return database.read(sql -> sql.rows("""
                select * from activity where entity_id = ? and entity_type = ?
                order by at desc, number desc limit ?""", this::activity, entity.id(), entity.type().name(), limit));
    }

    @Override
    public List<Activity> newest(int offset, int limit) {
        return database.read(sql -> sql.rows("select * from activity order by at desc, number desc limit ? offset ?",
                this::activity, limit, offset));
    }

    private static @Nullable Object[] columns(Json json, Activity activity) {
        return new @Nullable Object[]{activity.operation().value(), Columns.text(activity.at()), activity.user(),
                activity.connection().value(), activity.entity().type().name(), activity.entity().id(),
                activity.actor().type().name(), activity.actor().key(), activity.side().name(), activity.field(),
                json.write(activity.before()), json.write(activity.after()), json.write(activity.reason()),
                activity.byPerson() ? 1 : 0};
    }

    private Activity activity(ResultSet row) throws SQLException {
        return new Activity(new OperationId(row.getString("operation")), Columns.instant(row, "at"),
                row.getString("user"), new ConnectionId(row.getString("connection")), Columns.entity(row),
                Columns.actor(row), Side.valueOf(row.getString("side")), row.getString("field"),
                json.read(row.getString("before"), FieldValue.class),
                json.read(row.getString("after"), FieldValue.class), json.read(row.getString("reason"), Reason.class),
                row.getInt("by_person") == 1);
    }
}
