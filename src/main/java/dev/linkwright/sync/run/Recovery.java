package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.model.ConnectionId;

/** Carries on, at start, with what was interrupted when the program last ended. */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Journal journal;
    private final PlanApplier applier;

    @Inject
    Recovery(Journal journal, PlanApplier applier) {
        this.journal = journal;
        this.applier = applier;
    }

    /** What came of an entry. */
    public record Recovered(JournalEntry entry, RunOutcome outcome) {
    }

    /**
     * Runs every unfinished entry to its end as far as it goes.
     *
     * @param systems the two systems of a connection; empty where it is not in use, then its entries wait
     */
    public List<Recovered> run(Function<ConnectionId, Optional<Systems>> systems) {
        List<Recovered> recovered = new ArrayList<>();
        for (JournalEntry entry : journal.unfinished()) {
            systems.apply(entry.operation().plan().connection()).ifPresent(both -> {
                RunOutcome outcome = applier.carryOn(both, entry);
                LOG.info("Operation {} of the last start: {}", entry.operation().id().value(),
                        outcome.getClass().getSimpleName());
                recovered.add(new Recovered(entry, outcome));
            });
        }
        return recovered;
    }
}
