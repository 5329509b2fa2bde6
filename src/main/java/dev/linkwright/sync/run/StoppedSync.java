package dev.linkwright.sync.run;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Notices that a connection may not be synchronised until a person has looked at it, and takes the person's answer. */
public final class StoppedSync {
    private final Backwards backwards;
    private final ConnectionStore connections;

    @Inject
    StoppedSync(Backwards backwards, ConnectionStore connections) {
        this.backwards = backwards;
        this.connections = connections;
    }

    /** Why nothing is synchronised until a person has looked; empty if nothing stands in the way. */
    public Optional<Problem> why(Systems systems) {
        return otherErp(systems).or(() -> backwards.why(systems));
    }

    /**
     * Takes an ERP for the one that the links were made with. What was agreed does not count any more: until all links were
     * compared by hand, nothing else is synchronised.
     *
     * @param seen what a person has confirmed
     * @throws ProblemException if it is yet another one by now
     */
    public void confirm(Systems systems, Fingerprint seen) {
        if (!systems.erp().fingerprint().equals(seen)) {
            otherErp(systems).ifPresent(problem -> {
                throw new ProblemException(problem);
            });
        } else if (otherErp(systems).isPresent()) {
            // In this order: cut in between, it still counts as another ERP.
            backwards.move(systems.connection().id());
            connections.saveFingerprint(systems.connection().id(), seen);
        }
    }

    /** Whether the ERP is another one than the links point to. */
    Optional<Problem> otherErp(Systems systems) {
        ErpConnection connection = systems.connection();
        return connections.fingerprint(connection.id())
                .filter(known -> !known.equals(systems.erp().fingerprint()))
                .map(known -> new Problem.OtherErp(connection.name(), known.toString()));
    }
}
