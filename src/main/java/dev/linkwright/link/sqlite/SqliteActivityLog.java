package dev.linkwright.link.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.linkwright.link.Activity;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.ActivityQuery;
import dev.linkwright.link.LoggedActivity;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Reason;

/** The activity log, in the journal's file. */
final class SqliteActivityLog implements ActivityLog {
    /** Rows may be younger than their operation: one that waited long for its end. */
    private static final String ENDED_BEFORE = """
            select id from operation where ending is not null and opened_at < ?
                and not exists (select 1 from activity where activity.operation = operation.id)""";

    private final Database database;
    private final Json json;

    SqliteActivityLog(Database database, Json json) {
        this.database = database;
        this.json = json;
    }

    /** A record's name is known from the operation, unless the row is about another record. */
    static int add(Sql sql, Json json, List<Activity> activities) throws SQLException {
        sql.changeEach("""
                insert into activity (operation, at, user, connection, entity_type, entity_id, actor_type, actor_key,
                    side, field, before, after, reason, by_person, before_name, after_name, title,
                    words)
                with named (title) as (select coalesce((select json_extract(body, '$.entityTitle') from operation
                    where id = ?1 and entity_type = ?5 and entity_id = ?6), ''))
                select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?16, ?17, title,
                    folded(title || char(10) || ?15) from named""",
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

    @Override
    public List<LoggedActivity> find(ActivityQuery query, int offset, int limit) {
        ActivityCondition condition = new ActivityCondition(query);
        return database.read(sql -> sql.rows(
                "select * from activity" + condition.where() + " order by at desc, number desc limit ? offset ?",
                row -> new LoggedActivity(row.getLong("number"), activity(row), row.getString("title")),
                condition.values(limit, offset)));
    }

    @Override
    public long count(ActivityQuery query) {
        ActivityCondition condition = new ActivityCondition(query);
        return database.read(sql -> sql.rows("select count(*) from activity" + condition.where(),
                row -> row.getLong(1), condition.values()).getFirst());
    }

    @Override
    public List<String> users() {
        return database.read(sql -> sql.rows("select distinct user from activity order by user",
                row -> row.getString("user")));
    }

    @Override
    public int automaticWrites(ConnectionId connection, CrmEntity entity, String field, Side side, Instant since) {
        return database.read(sql -> sql.rows("""
                select count(*) from activity join operation on operation.id = activity.operation
                where activity.entity_id = ? and activity.entity_type = ? and activity.at >= ?
                    and activity.connection = ? and activity.field = ? and activity.side = ? and activity.by_person = 0
                    and operation.kind = 'PLAN' and json_extract(operation.body, '$.kind') = 'SYNCHRONISE'""",
                row -> row.getInt(1), entity.id(), entity.type().name(), Columns.text(since), connection.value(), field,
                side.name()).getFirst());
    }

    @Override
    public int removeBefore(Instant oldest) {
        String before = Columns.text(oldest);
        return database.write(sql -> {
            int gone = sql.change("delete from activity where at < ?", before);
            sql.change("delete from step where operation in (" + ENDED_BEFORE + ")", before);
            sql.change("delete from operation where id in (" + ENDED_BEFORE + ")", before);
            return gone;
        });
    }

    private static @Nullable Object[] columns(Json json, Activity activity) {
        return new @Nullable Object[]{activity.operation().value(), Columns.text(activity.at()), activity.user(),
                activity.connection().value(), activity.entity().type().name(), activity.entity().id(),
                activity.actor().type().name(), activity.actor().key(), activity.side().name(), activity.field(),
                json.write(activity.before()), json.write(activity.after()), json.write(activity.reason()),
                activity.byPerson() ? 1 : 0, String.join("\n", activity.field(), activity.user(),
                        activity.before().textOrEmpty(), activity.after().textOrEmpty(), activity.beforeName(),
                        activity.afterName()),
                activity.beforeName(), activity.afterName()};
    }

    private Activity activity(ResultSet row) throws SQLException {
        return new Activity(new OperationId(row.getString("operation")), Columns.instant(row, "at"),
                row.getString("user"), new ConnectionId(row.getString("connection")), Columns.entity(row),
                Columns.actor(row), Side.valueOf(row.getString("side")), row.getString("field"),
                json.read(row.getString("before"), FieldValue.class),
                json.read(row.getString("after"), FieldValue.class), json.read(row.getString("reason"), Reason.class),
                row.getInt("by_person") == 1, row.getString("before_name"), row.getString("after_name"));
    }
}
