package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Synchronises the links of a connection: what is settled is written, conflicts wait. What was interrupted before is
 * carried on with first.
 *
 * <p>
 * It can be stopped at any moment. What was not dealt with is looked at in the next run: the points from which changes are
 * listed move only once all that they list was dealt with, or is written down as to be tried again.
 */
public final class SyncEngine {
    private final Interrupted interrupted;
    private final StoppedSync stopped;
    private final Backwards backwards;
    private final LinkWork work;
    private final ConnectionStore connections;
    private final Clock clock;

    @Inject
    SyncEngine(Interrupted interrupted, StoppedSync stopped, Backwards backwards, LinkWork work,
            ConnectionStore connections, Clock clock) {
        this.interrupted = interrupted;
        this.stopped = stopped;
        this.backwards = backwards;
        this.work = work;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Blocks until it is done, or until a problem of the whole connection ends it, which the report tells.
     *
     * @throws java.util.concurrent.CancellationException if the thread is interrupted; what was done until then is written down
     */
    public SyncReport run(Systems systems, SyncWish wish, SyncProgress progress) {
        Instant began = clock.instant();
        Optional<Problem> hindrance = hindrance(systems, wish);
        if (hindrance.isPresent()) {
            return new SyncReport(systems.connection().id(), wish.dryRun(), 0, List.of(), 0, hindrance, began,
                    clock.instant());
        }
        LinkWork.Done done = work.run(systems, wish, progress);
        return new SyncReport(systems.connection().id(), wish.dryRun(), done.links(), done.lines(), done.inSync(),
                done.stopped(), began, clock.instant());
    }

    private Optional<Problem> hindrance(Systems systems, SyncWish wish) {
        try {
            Optional<Problem> other = stopped.otherErp(systems);
            if (other.isPresent()) {
                return other;
            }
            if (connections.fingerprint(systems.connection().id()).isEmpty() && !wish.dryRun()) {
                connections.saveFingerprint(systems.connection().id(), systems.erp().fingerprint());
            }
            Optional<Problem> problem = backwards.hindrance(systems, wish);
            return problem.isPresent() || wish.dryRun() ? problem : interrupted.carryOn(systems);
        } catch (ProblemException failure) {
            return Optional.of(failure.problem());
        }
    }
}
