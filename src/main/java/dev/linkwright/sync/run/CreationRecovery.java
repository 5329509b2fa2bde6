package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.link.CreationEntry;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.model.ConnectionId;

/** Finds out, at start, what became of the actors that were being made when the program last ended. */
public final class CreationRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(CreationRecovery.class);

    private final CreationJournal journal;
    private final ActorCreation creation;

    @Inject
    CreationRecovery(CreationJournal journal, ActorCreation creation) {
        this.journal = journal;
        this.creation = creation;
    }

    /** What came of an entry. */
    public record Recovered(CreationEntry entry, CreationOutcome outcome) {
    }

    /**
     * Looks at every unfinished entry; belongs after {@link Recovery}, which may connect an actor that was made.
     *
     * @param systems the two systems of a connection; empty where it is not in use, then its entries wait
     */
    public List<Recovered> run(Function<ConnectionId, Optional<Systems>> systems) {
        List<Recovered> recovered = new ArrayList<>();
        for (CreationEntry entry : journal.unfinished()) {
            systems.apply(entry.creation().connection()).ifPresent(both -> {
                CreationOutcome outcome = creation.carryOn(both, entry);
                LOG.info("Create {} of the last start: {}", entry.creation().id().value(),
                        outcome.getClass().getSimpleName());
                recovered.add(new Recovered(entry, outcome));
            });
        }
        return recovered;
    }
}
