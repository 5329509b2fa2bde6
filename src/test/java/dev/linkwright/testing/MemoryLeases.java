package dev.linkwright.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.crm.Lease;
import dev.linkwright.crm.Leases;
import dev.linkwright.model.ConnectionId;

/** Leases as a CRM keeps them, in memory. */
public final class MemoryLeases implements Leases {
    private final CallScript calls = new CallScript();
    private final Set<Lease> standing = new LinkedHashSet<>();
    private final Optional<Clock> clock;

    /** @param clock the server's; empty if it does not tell the time */
    public MemoryLeases(Optional<Clock> clock) {
        this.clock = clock;
    }

    /** Hooks and the log of calls, by method name. */
    public CallScript calls() {
        return calls;
    }

    public synchronized List<Lease> standing() {
        return List.copyOf(standing);
    }

    /** As another program, or a person, would. */
    public synchronized void put(Lease lease) {
        standing.add(lease);
    }

    @Override
    public Board look(ConnectionId connection) {
        return calls.call("look", () -> new Board(
                standing().stream().filter(one -> one.connection().equals(connection)).toList(), time()));
    }

    @Override
    public Optional<Instant> write(Lease lease) {
        return calls.call("write", () -> {
            put(lease);
            return time();
        });
    }

    @Override
    public void remove(Lease lease) {
        calls.run("remove", () -> {
            synchronized (this) {
                standing.remove(lease);
            }
        });
    }

    private Optional<Instant> time() {
        return clock.map(Clock::instant);
    }
}
