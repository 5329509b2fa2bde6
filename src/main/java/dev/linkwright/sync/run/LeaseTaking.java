package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.crm.Lease;
import dev.linkwright.crm.Leases;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Who;

/**
 * Sees to it that one at a time synchronises a connection by itself. Whoever wants to writes a lease first and reads
 * then: it goes on only if it finds no other that counts, so that of two one at least finds the other. Where both find
 * each other, the one whose token comes first waits for the other to give way.
 *
 * <p>
 * Times are the server's, which tells them with each answer. How long a lease still counts is measured here, from before
 * the request whose answer told the time, so that it ends here before it ends for others. Where a server does not tell,
 * the clocks of the workstations stand in, which must then not be further apart than {@link HeldLease#RESERVE}.
 */
public final class LeaseTaking {
    static final Duration TERM = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
    static final int LOOKS = 3;
    private static final int TOKEN_DIGITS = 24;
    private static final Logger LOG = LoggerFactory.getLogger(LeaseTaking.class);

    private final Leases leases;
    private final Clock clock;
    private final Pause pause;

    @Inject
    public LeaseTaking(Leases leases, Clock clock, Pause pause) {
        this.leases = leases;
        this.clock = clock;
        this.pause = pause;
    }

    /** Whether it was got. */
    public sealed interface Taken {
        /** It is ours until it is closed or runs out. */
        record Ours(HeldLease lease) implements Taken {
        }

        /** Somebody else has it; nothing of ours is left in the CRM. */
        record Others(Lease lease) implements Taken {
        }

        /** The CRM took it but does not show it. */
        record NotShown() implements Taken {
        }
    }

    /**
     * Takes the lease of a connection unless somebody has it.
     *
     * @throws ProblemException if the CRM cannot be asked; what may have been written runs out by itself
     */
    public Taken take(ConnectionId connection, Who who) {
        return take(connection, who, token());
    }

    Taken take(ConnectionId connection, Who who, String token) {
        Instant asked = clock.instant();
        Leases.Board before = leases.look(connection);
        Instant now = before.time().orElse(asked);
        Optional<Lease> other = first(before.leases(), now);
        if (other.isPresent()) {
            return new Taken.Others(other.get());
        }
        HeldLease own = new HeldLease(leases, clock,
                new Lease(connection, token, now.plus(TERM), who.user(), who.workstation()), asked);
        boolean alone = false;
        try {
            own.write();
            Taken taken = lookBack(own);
            alone = taken instanceof Taken.Ours;
            return taken;
        } finally {
            if (!alone) {
                own.close();
            }
        }
    }

    private Taken lookBack(HeldLease own) {
        Lease lease = own.lease();
        Optional<Lease> other = Optional.empty();
        for (int look = 1; look <= LOOKS; look++) {
            if (look > 1) {
                pause.of(BETWEEN_LOOKS);
            }
            Instant asked = clock.instant();
            Leases.Board board = leases.look(lease.connection());
            List<Lease> others = board.leases().stream().filter(one -> !one.token().equals(lease.token())).toList();
            other = first(others, board.time().orElse(asked));
            if (other.isPresent() && other.get().token().compareTo(lease.token()) < 0) {
                return new Taken.Others(other.get());
            }
            if (other.isEmpty() && board.leases().contains(lease)) {
                if (!own.isOurs()) {
                    return new Taken.NotShown();
                }
                clear(others);
                return new Taken.Ours(own);
            }
        }
        return other.<Taken>map(Taken.Others::new).orElseGet(Taken.NotShown::new);
    }

    /** Those that ran out are of runners that were killed, or will find themselves too late. */
    private void clear(List<Lease> ranOut) {
        for (Lease lease : ranOut) {
            try {
                leases.remove(lease);
                LOG.info("The lease of {} at {} had run out at {}", lease.user(), lease.workstation(), lease.until());
            } catch (ProblemException later) {
                LOG.info("A lease that ran out stays for now: {}", later.problem().details());
            }
        }
    }

    private static Optional<Lease> first(List<Lease> leases, Instant now) {
        return leases.stream().filter(lease -> lease.until().isAfter(now)).min(Comparator.comparing(Lease::token));
    }

    private static String token() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, TOKEN_DIGITS);
    }
}
