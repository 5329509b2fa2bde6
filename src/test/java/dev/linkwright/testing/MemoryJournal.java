package dev.linkwright.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.linkwright.link.Activity;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.ActivityQuery;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.LoggedActivity;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.StepRecord;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Side;

/** A journal and its activity log in memory; a test may end the program between two of its lines. */
public final class MemoryJournal implements Journal, ActivityLog {
    private final CallScript calls = new CallScript();
    private final Map<OperationId, JournalEntry> entries = new LinkedHashMap<>();
    private final Map<OperationId, Ending> endings = new LinkedHashMap<>();
    private final List<LoggedActivity> activities = new ArrayList<>();
    private long lastNumber;

    /** Hooks and the log of calls, by method name. */
    public CallScript calls() {
        return calls;
    }

    @Override
    public void open(Operation operation) {
        calls.run("open", () -> {
            synchronized (this) {
                if (entries.putIfAbsent(operation.id(), new JournalEntry(operation, List.of())) != null) {
                    throw new IllegalStateException("Opened twice: " + operation.id().value());
                }
            }
        });
    }

    @Override
    public void record(OperationId operation, StepRecord line) {
        calls.run("record", () -> {
            synchronized (this) {
                JournalEntry entry = entry(operation);
                List<StepRecord> steps = new ArrayList<>(entry.steps());
                steps.add(line);
                entries.put(operation, new JournalEntry(entry.operation(), steps));
            }
        });
    }

    @Override
    public void close(OperationId operation, Ending ending, List<Activity> done) {
        calls.run("close", () -> {
            synchronized (this) {
                entry(operation);
                if (endings.putIfAbsent(operation, ending) == null) {
                    done.forEach(activity -> activities.add(logged(activity)));
                }
            }
        });
    }

    @Override
    public synchronized List<JournalEntry> unfinished() {
        return entries.values().stream().filter(entry -> !endings.containsKey(entry.operation().id())).toList();
    }

    @Override
    public synchronized List<JournalEntry> completed(CrmEntity entity) {
        return List.copyOf(entries.values()).reversed().stream()
                .filter(entry -> endings.get(entry.operation().id()) == Ending.COMPLETED)
                .filter(entry -> entry.operation().plan().entity().equals(entity)).toList();
    }

    /** All entries, ended ones too, oldest first. */
    public synchronized List<JournalEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** How the operations ended that have. */
    public synchronized Map<OperationId, Ending> endings() {
        return Map.copyOf(endings);
    }

    @Override
    public synchronized List<Activity> of(CrmEntity entity, int limit) {
        return activities.reversed().stream().map(LoggedActivity::activity).filter(row -> row.entity().equals(entity))
                .limit(limit).toList();
    }

    @Override
    public synchronized List<Activity> newest(int offset, int limit) {
        return find(ActivityQuery.ALL, offset, limit).stream().map(LoggedActivity::activity).toList();
    }

    @Override
    public synchronized List<LoggedActivity> find(ActivityQuery query, int offset, int limit) {
        return activities.reversed().stream().filter(row -> isWanted(row, query)).skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized long count(ActivityQuery query) {
        return activities.stream().filter(row -> isWanted(row, query)).count();
    }

    @Override
    public synchronized List<String> users() {
        return activities.stream().map(row -> row.activity().user()).distinct().sorted().toList();
    }

    @Override
    public synchronized int automaticWrites(ConnectionId connection, CrmEntity entity, String field, Side side,
            Instant since) {
        return (int) activities.stream().map(LoggedActivity::activity)
                .filter(row -> row.connection().equals(connection) && row.entity().equals(entity)
                        && row.field().equals(field) && row.side() == side && !row.byPerson()
                        && !row.at().isBefore(since))
                .filter(row -> entry(row.operation()).operation().kind() == OperationKind.SYNCHRONISE).count();
    }

    @Override
    public synchronized int removeBefore(Instant oldest) {
        int before = activities.size();
        activities.removeIf(row -> row.activity().at().isBefore(oldest));
        entries.values().removeIf(entry -> endings.containsKey(entry.operation().id())
                && entry.operation().openedAt().isBefore(oldest) && activities.stream()
                        .noneMatch(row -> row.activity().operation().equals(entry.operation().id())));
        return before - activities.size();
    }

    private LoggedActivity logged(Activity activity) {
        lastNumber++;
        Operation operation = entry(activity.operation()).operation();
        return new LoggedActivity(lastNumber, activity,
                operation.plan().entity().equals(activity.entity()) ? operation.entityTitle() : "");
    }

    private static boolean isWanted(LoggedActivity row, ActivityQuery query) {
        Activity activity = row.activity();
        String words = String.join("\n", row.title(), activity.field(), activity.user(),
                activity.before().textOrEmpty(), activity.after().textOrEmpty()).toLowerCase(Locale.ROOT);
        return query.entity().map(activity.entity()::equals).orElse(true)
                && query.connection().map(activity.connection()::equals).orElse(true)
                && query.side().map(activity.side()::equals).orElse(true)
                && query.user().map(activity.user()::equals).orElse(true)
                && query.from().map(from -> !activity.at().isBefore(from)).orElse(true)
                && query.until().map(activity.at()::isBefore).orElse(true)
                && words.contains(query.text().toLowerCase(Locale.ROOT));
    }

    private JournalEntry entry(OperationId operation) {
        JournalEntry entry = entries.get(operation);
        if (entry == null) {
            throw new IllegalStateException("Not opened: " + operation.value());
        }
        return entry;
    }
}
