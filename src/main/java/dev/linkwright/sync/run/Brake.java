package dev.linkwright.sync.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.ActorType;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;

/**
 * Counts what a run would write without anybody looking. A field that it would blank on more than a few records, or write
 * on more than a fifth of all links that it stands for, is left to a person.
 */
final class Brake {
    /** So many links can release it by no means. */
    static final int HARMLESS = 5;
    private static final int MOST_BLANKS = 5;
    private static final int LEAST_WRITES = 20;
    private static final int ONE_OF = 5;

    private final int links;
    private final Map<Field, Integer> waiting = new HashMap<>();
    private final Map<Field, Integer> blanks = new HashMap<>();
    private final Map<Field, Integer> writes = new HashMap<>();

    private record Field(ActorType type, String key) {
    }

    /** @param links how many links the run stands for: those that changed, and those that are known not to have */
    Brake(int links) {
        this.links = links;
    }

    void count(MergePlan plan) {
        for (PlannedField row : plan.fields()) {
            if (!row.writes().isEmpty()) {
                writes.merge(field(plan, row), 1, Integer::sum);
            }
            if (blanks(row)) {
                blanks.merge(field(plan, row), 1, Integer::sum);
            }
        }
    }

    /**
     * Counts what waits already: a run that was cut has marked only some of what it held back, and the rest must not seem
     * few to the next one.
     */
    void countWaiting(ActorType type, Standing standing) {
        if (standing.cause() == Cause.BRAKE) {
            standing.held().forEach(key -> waiting.merge(new Field(type, key), 1, Integer::sum));
        }
    }

    /** The fields of a plan that are not to be written. */
    Set<String> holds(MergePlan plan) {
        Set<String> held = new HashSet<>();
        for (PlannedField row : plan.fields()) {
            int already = waiting.getOrDefault(field(plan, row), 0);
            int written = already + writes.getOrDefault(field(plan, row), 0);
            boolean tooMany = written >= LEAST_WRITES && (long) written * ONE_OF > links;
            boolean tooBlank = blanks(row) && already + blanks.getOrDefault(field(plan, row), 0) > MOST_BLANKS;
            if (!row.writes().isEmpty() && (tooMany || tooBlank)) {
                held.add(row.key());
            }
        }
        return held;
    }

    private static Field field(MergePlan plan, PlannedField row) {
        return new Field(plan.actor().type(), row.key());
    }

    private static boolean blanks(PlannedField row) {
        return row.writes().stream().anyMatch(Write::deletes);
    }
}
