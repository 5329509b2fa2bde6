package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.crm.Lease;
import dev.linkwright.crm.Leases;
import dev.linkwright.model.ProblemException;

/** A lease that stands in the CRM in our name. Several threads may use it. */
public final class HeldLease implements AutoCloseable {
    /** How often it is renewed: twice it may fail and still be in time. */
    public static final Duration RENEWAL = Duration.ofSeconds(45);
    /** Longer than a call may take, so that what was begun in time is over when another may begin. */
    static final Duration RESERVE = Duration.ofSeconds(75);
    private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);

    private final Leases leases;
    private final Clock clock;
    private final List<Lease> standing = new ArrayList<>();
    private Lease lease;
    private Instant counted;
    private boolean over;

    /**
     * Not written yet.
     *
     * @param asked when, by our clock, the request was sent whose answer told the time that the lease was reckoned from
     */
    HeldLease(Leases leases, Clock clock, Lease lease, Instant asked) {
        this.leases = leases;
        this.clock = clock;
        this.lease = lease;
        this.counted = asked;
    }

    synchronized Lease lease() {
        return lease;
    }

    synchronized void write() {
        standing.add(lease);
        leases.write(lease);
    }

    /** Whether something may be begun in its name. */
    public synchronized boolean isOurs() {
        return !over && clock.instant().isBefore(counted.plus(LeaseTaking.TERM).minus(RESERVE));
    }

    /**
     * Makes it last for another term.
     *
     * @return false if it is lost, which it is for good
     * @throws ProblemException if the CRM cannot be asked; it goes on as it was
     */
    public synchronized boolean renew() {
        if (over) {
            return false;
        }
        Instant asked = clock.instant();
        Leases.Board board = leases.look(lease.connection());
        Instant now = board.time().orElse(asked);
        if (!board.leases().contains(lease) || !lease.until().isAfter(now)) {
            over = true;
            return false;
        }
        Lease before = lease;
        Lease next = lease.renewed(now.plus(LeaseTaking.TERM));
        if (!next.equals(before)) {
            standing.add(next);
            Instant written = leases.write(next).orElseGet(clock::instant);
            if (!before.until().isAfter(written)) {
                // While it did not count, somebody else may have looked and begun.
                over = true;
                return false;
            }
            lease = next;
            remove(before);
        }
        counted = asked;
        return true;
    }

    private void remove(Lease old) {
        leases.remove(old);
        standing.remove(old);
    }

    /** Gives it back, also on a thread that was interrupted; where the CRM cannot be asked, it runs out by itself. */
    @Override
    public synchronized void close() {
        over = true;
        boolean interrupted = Thread.interrupted();
        try {
            List.copyOf(standing).forEach(this::remove);
        } catch (ProblemException unreachable) {
            LOG.info("The lease runs out at {}: {}", lease.until(), unreachable.problem().details());
        } catch (CancellationException again) {
            interrupted = true;
            LOG.info("The lease runs out at {}: {}", lease.until(), again.toString());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
