package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.linkwright.crm.Lease;
import dev.linkwright.crm.Leases;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Who;

/**
 * One who takes a lease, works, renews it and gives it back. It decides by nothing but the answers it got and when, so
 * it is played from its beginning with these, up to the first call that was not answered yet.
 */
final class LeaseRunner implements Leases {
    static final ConnectionId CONNECTION = new ConnectionId("0123456789abcdef0123456789abcdef");

    /**
     * All that tells how far one is.
     *
     * @param apart   how far its clock is ahead of the server's
     * @param started the server's time
     */
    record State(String token, Duration apart, int renewals, Instant started, List<Answer> answers, boolean killed) {
        State answered(Answer answer) {
            List<Answer> longer = new ArrayList<>(answers);
            longer.add(answer);
            return new State(token, apart, renewals, started, List.copyOf(longer), killed);
        }

        State kill() {
            return new State(token, apart, renewals, started, answers, true);
        }
    }

    /**
     * What a call was answered.
     *
     * @param seen what stood there
     * @param time the server's
     */
    record Answer(List<Lease> seen, Instant time) {
    }

    /** Ends the playing: what comes now was not answered yet, nor does anything that is done at the end happen. */
    private static final class Unanswered extends Error {
        private static final long serialVersionUID = 1L;

        Unanswered() {
            super("Not answered yet", null, false, false);
        }
    }

    private final State state;
    private final boolean timeTold;
    private Instant now;
    private int played;
    private int waits;
    private @Nullable HeldLease held;
    private @Nullable UnaryOperator<List<Lease>> next;

    LeaseRunner(State state, boolean timeTold) {
        this.state = state;
        this.timeTold = timeTold;
        this.now = state.started();
    }

    /** @param present the server's time now */
    LeaseRunner play(Instant present) {
        try {
            work();
        } catch (Unanswered expected) {
            assert next != null;
        }
        now = present;
        return this;
    }

    private void work() {
        LeaseTaking taking = new LeaseTaking(this, new OwnClock(), _ -> waits++);
        Who who = new Who(state.token(), "computer");
        if (taking.take(CONNECTION, who, state.token()) instanceof LeaseTaking.Taken.Ours(HeldLease lease)) {
            held = lease;
            boolean ours = true;
            for (int renewal = 0; ours && renewal < state.renewals(); renewal++) {
                ours = lease.isOurs() && lease.renew();
            }
            call(UnaryOperator.identity());
            held = null;
            lease.close();
        }
    }

    /** What its next call makes of what stands there; empty if it has ended, or was killed. */
    Optional<UnaryOperator<List<Lease>>> next() {
        return state.killed() ? Optional.empty() : Optional.ofNullable(next);
    }

    /** Whether it may begin something in the name of its lease. */
    boolean holds() {
        return !state.killed() && held != null && held.isOurs();
    }

    /** Whether it looked as often as it does, and the other did not give way. */
    boolean gaveUp() {
        return waits == LeaseTaking.LOOKS - 1;
    }

    @Override
    public Board look(ConnectionId connection) {
        return new Board(call(UnaryOperator.identity()).seen(), told());
    }

    @Override
    public Optional<Instant> write(Lease lease) {
        call(standing -> {
            List<Lease> more = new ArrayList<>(standing);
            more.add(lease);
            return List.copyOf(more);
        });
        return told();
    }

    @Override
    public void remove(Lease lease) {
        call(standing -> standing.stream().filter(one -> !one.equals(lease)).toList());
    }

    private Answer call(UnaryOperator<List<Lease>> effect) {
        if (next != null || played == state.answers().size()) {
            next = next == null ? effect : next;
            throw new Unanswered();
        }
        Answer answer = state.answers().get(played++);
        now = answer.time();
        return answer;
    }

    private Optional<Instant> told() {
        return timeTold ? Optional.of(now) : Optional.empty();
    }

    private final class OwnClock extends Clock {
        @Override
        public Instant instant() {
            return now.plus(state.apart());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
