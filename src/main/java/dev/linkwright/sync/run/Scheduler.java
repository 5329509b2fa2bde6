package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Who;

/**
 * Serves connections that are to be synchronised without anybody asking, one after another in the order of their
 * priority. One that fails is served more and more seldom and holds up none of the others.
 */
@Singleton
public final class Scheduler {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);

    private final HeldLeases leases;
    private final SyncRun runs;
    private final Clock clock;
    private final ReentrantLock round = new ReentrantLock(true);
    private final Map<ConnectionId, Rhythm> rhythms = new HashMap<>();

    @Inject
    public Scheduler(LeaseTaking leases, SyncRun runs, Clock clock, Who who) {
        this.leases = new HeldLeases(leases, who);
        this.runs = runs;
        this.clock = clock;
    }

    /** Is told how far the connection is that is served. */
    @FunctionalInterface
    public interface Listener {
        void at(ErpConnection connection, int done, int all);
    }

    /**
     * Serves those that are due. One round goes on at a time; others wait for it.
     *
     * @param connections in the order of their priority
     * @param systems     opens the systems of a connection
     * @return what came of each that was due
     * @throws CancellationException if the thread is interrupted; the one that was being served waits for its next turn
     */
    public List<Served> round(List<ErpConnection> connections, Duration every,
            Function<ErpConnection, Systems> systems, Listener listener) {
        List<Served> served = new ArrayList<>();
        begin();
        try {
            for (ErpConnection connection : connections) {
                if (rhythm(connection).isDue(clock.instant())) {
                    served.add(serve(connection, every, systems, listener));
                }
            }
        } finally {
            round.unlock();
        }
        return served;
    }

    /** Makes connections due now, whatever came before. */
    public synchronized void hurry(List<ErpConnection> connections) {
        connections.forEach(connection -> rhythms.compute(connection.id(),
                (_, known) -> known == null
                        ? Rhythm.from(clock.instant())
                        : new Rhythm(clock.instant(), known.failures())));
    }

    /** Until when nothing is due. */
    public Instant next(List<ErpConnection> connections, Duration every) {
        return connections.stream().map(connection -> rhythm(connection).due()).min(Instant::compareTo)
                .orElseGet(() -> clock.instant().plus(every));
    }

    /** Makes the leases last longer that are held. To be called every {@link HeldLease#RENEWAL}, on another thread. */
    public void renew() {
        leases.renew();
    }

    /** Lets others synchronise, once the round that goes on has ended; the next one takes the leases anew. */
    public void giveBack() {
        round.lock();
        try {
            leases.giveBack();
        } finally {
            round.unlock();
        }
    }

    private void begin() {
        try {
            round.lockInterruptibly();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted before its turn came");
        }
    }

    private synchronized Rhythm rhythm(ErpConnection connection) {
        return rhythms.computeIfAbsent(connection.id(), _ -> Rhythm.from(clock.instant()));
    }

    private synchronized void set(ErpConnection connection, Rhythm rhythm) {
        rhythms.put(connection.id(), rhythm);
    }

    private Served serve(ErpConnection connection, Duration every, Function<ErpConnection, Systems> systems,
            Listener listener) {
        Instant began = clock.instant();
        try {
            Served served = switch (leases.take(connection)) {
                case LeaseTaking.Taken.Ours(HeldLease lease) -> run(connection, systems.apply(connection), lease,
                        listener);
                case LeaseTaking.Taken.Others(var other) -> new Served.Elsewhere(connection, other);
                case LeaseTaking.Taken.NotShown() -> throw new ProblemException(notShown());
            };
            if (served instanceof Served.Ran(var _, SyncReport report) && report.stopped().isPresent()) {
                failed(connection, report.stopped().get());
            } else {
                set(connection, rhythm(connection).served(began, clock.instant(), every));
            }
            return served;
        } catch (ProblemException failure) {
            Problem problem = failure.problem();
            LOG.info("{} is not synchronised: {}", connection.name(), problem.details());
            return new Served.Failed(connection, problem, failed(connection, problem));
        } catch (CancellationException stopped) {
            set(connection, rhythm(connection).served(began, clock.instant(), every));
            throw stopped;
        }
    }

    private Served run(ErpConnection connection, Systems systems, HeldLease lease, Listener listener) {
        try {
            return new Served.Ran(connection, runs.run(systems, SyncWish.AUTOMATIC, (done, all) -> {
                if (!lease.isOurs()) {
                    throw new CancellationException("The lease ran out");
                }
                listener.at(connection, done, all);
            }));
        } catch (CancellationException stopped) {
            if (lease.isOurs()) {
                throw stopped;
            }
            throw new ProblemException(new Problem.NotLinkable(Sentence.of("automatic.lease-lost"),
                    Sentence.of("automatic.lease-lost.next")), stopped);
        }
    }

    private Instant failed(ErpConnection connection, Problem problem) {
        Rhythm next = rhythm(connection).failed(clock.instant(), problem);
        set(connection, next);
        return next.due();
    }

    private static Problem notShown() {
        return new Problem.NotLinkable(Sentence.of("automatic.lease-not-shown"),
                Sentence.of("automatic.lease-not-shown.next"));
    }
}
