package dev.linkwright.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.Activity;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.ActivityQuery;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.EntityTitles;
import dev.linkwright.link.LoggedActivity;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;

/** The activity log as this workstation has written it down. */
public final class StoredLog implements WrittenLog {
    private final ActivityLog log;
    private final ConnectionStore connections;
    private final EntityTitles titles;

    @Inject
    public StoredLog(ActivityLog log, ConnectionStore connections, EntityTitles titles) {
        this.log = log;
        this.connections = connections;
        this.titles = titles;
    }

    @Override
    public List<LogEntry> entries(LogFilter filter, int offset, int limit) {
        List<LoggedActivity> rows = log.find(query(filter), offset, limit);
        Map<CrmEntity, String> known = titles.of(rows.stream().filter(row -> row.title().isEmpty())
                .map(row -> row.activity().entity()).distinct().toList());
        Map<ConnectionId, String> names = new HashMap<>();
        connections().forEach(connection -> names.put(connection.id(), connection.name()));
        return rows.stream().map(row -> entry(row, known, names)).toList();
    }

    @Override
    public long count(LogFilter filter) {
        return log.count(query(filter));
    }

    @Override
    public List<String> users() {
        return log.users();
    }

    @Override
    public List<ErpConnection> connections() {
        return connections.connections();
    }

    private static LogEntry entry(LoggedActivity row, Map<CrmEntity, String> known, Map<ConnectionId, String> names) {
        Activity activity = row.activity();
        String title = row.title().isEmpty()
                ? known.getOrDefault(activity.entity(), "#" + activity.entity().id())
                : row.title();
        return new LogEntry(row.number(), activity.at(), activity.user(), activity.byPerson(), activity.connection(),
                names.getOrDefault(activity.connection(), activity.connection().value()), activity.entity(), title,
                activity.actor(), activity.side(), activity.field(), activity.before(), activity.after(),
                activity.reason(), activity.operation(), activity.beforeName(), activity.afterName());
    }

    private static ActivityQuery query(LogFilter filter) {
        return new ActivityQuery(filter.entity(), filter.connection(), filter.side(), filter.user(), filter.from(),
                filter.until(), filter.text());
    }
}
