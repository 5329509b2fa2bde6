package dev.linkwright.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.link.Activity;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.StepRecord;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/** A journal and its activity log in memory; a test may end the program between two of its lines. */
public final class MemoryJournal implements Journal, ActivityLog {
    private final CallScript calls = new CallScript();
    private final Map<OperationId, JournalEntry> entries = new LinkedHashMap<>();
    private final Map<OperationId, Ending> endings = new LinkedHashMap<>();
    private final List<Activity> activities = new ArrayList<>();

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
                    activities.addAll(done);
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
        return activities.reversed().stream().filter(row -> row.entity().equals(entity)).limit(limit).toList();
    }

    @Override
    public synchronized List<Activity> newest(int offset, int limit) {
        return activities.reversed().stream().skip(offset).limit(limit).toList();
    }

    private JournalEntry entry(OperationId operation) {
        JournalEntry entry = entries.get(operation);
        if (entry == null) {
            throw new IllegalStateException("Not opened: " + operation.value());
        }
        return entry;
    }
}
