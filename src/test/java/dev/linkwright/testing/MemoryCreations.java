package dev.linkwright.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.link.Activity;
import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationEnding;
import dev.linkwright.link.CreationEntry;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.CreationLine;
import dev.linkwright.model.OperationId;

/** A journal of actors to make, in memory; a test may end the program between two of its lines. */
public final class MemoryCreations implements CreationJournal {
    private final CallScript calls = new CallScript();
    private final Map<OperationId, CreationEntry> entries = new LinkedHashMap<>();
    private final Map<OperationId, CreationEnding> endings = new LinkedHashMap<>();
    private final List<Activity> activities = new ArrayList<>();

    /** Hooks and the log of calls, by method name. */
    public CallScript calls() {
        return calls;
    }

    @Override
    public void open(Creation creation) {
        calls.run("open", () -> {
            synchronized (this) {
                entries.put(creation.id(), new CreationEntry(creation, List.of()));
            }
        });
    }

    @Override
    public void record(OperationId creation, CreationLine line) {
        calls.run("record", () -> {
            synchronized (this) {
                CreationEntry entry = entry(creation);
                List<CreationLine> lines = new ArrayList<>(entry.lines());
                lines.add(line);
                entries.put(creation, new CreationEntry(entry.creation(), lines));
            }
        });
    }

    @Override
    public void close(OperationId creation, CreationEnding ending, List<Activity> done) {
        calls.run("close", () -> {
            synchronized (this) {
                entry(creation);
                if (endings.putIfAbsent(creation, ending) == null) {
                    activities.addAll(done);
                }
            }
        });
    }

    @Override
    public synchronized List<CreationEntry> unfinished() {
        return entries.values().stream().filter(entry -> !endings.containsKey(entry.creation().id())).toList();
    }

    /** How the entries ended that have, oldest first. */
    public synchronized List<CreationEnding> endings() {
        return List.copyOf(endings.values());
    }

    /** What was logged. */
    public synchronized List<Activity> activities() {
        return List.copyOf(activities);
    }

    private CreationEntry entry(OperationId creation) {
        CreationEntry entry = entries.get(creation);
        if (entry == null) {
            throw new IllegalStateException("Not opened: " + creation.value());
        }
        return entry;
    }
}
