package dev.linkwright.ui.health;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.browse.Heading;
import dev.linkwright.browse.HealthFilter;
import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.model.LinkId;

/** Finds the next record that waits, in the order of the list, each once. Calls block, but for {@link #pass}. */
final class WaitingLines {
    private static final int PART = 50;

    private final SyncHealth health;
    private final HealthFilter filter;
    private final Set<LinkId> passed = new HashSet<>();
    private int at;

    WaitingLines(SyncHealth health, HealthFilter filter) {
        this.health = health;
        this.filter = filter;
    }

    /** This one was looked at. */
    synchronized void pass(HealthLine line) {
        passed.add(line.link());
    }

    /** The one that comes after where the walk was; those that came before it, at the end. */
    synchronized Optional<HealthLine> next() {
        Optional<HealthLine> found = from(at);
        return found.isPresent() || at == 0 ? found : from(0);
    }

    /** How many others than this one wait. */
    int others(HealthLine line) {
        int waiting = health.counts(filter).getOrDefault(Heading.WAITING, 0);
        return Math.max(0, line.heading() == Heading.WAITING ? waiting - 1 : waiting);
    }

    /** Where the walk is in the list. */
    synchronized int place() {
        return at;
    }

    /** The walk goes on from a place in the list. */
    synchronized void beginAt(int index) {
        at = index;
    }

    private Optional<HealthLine> from(int start) {
        for (int offset = start;; offset += PART) {
            List<HealthLine> part = health.lines(Heading.WAITING, filter, offset, PART);
            for (int index = 0; index < part.size(); index++) {
                if (!passed.contains(part.get(index).link())) {
                    at = offset + index;
                    return Optional.of(part.get(index));
                }
            }
            if (part.size() < PART) {
                return Optional.empty();
            }
        }
    }
}
