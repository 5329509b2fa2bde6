package dev.linkwright.sync.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Who;

/** The leases that this process has. Several threads may use it. */
final class HeldLeases {
    private static final Logger LOG = LoggerFactory.getLogger(HeldLeases.class);

    private final LeaseTaking taking;
    private final Who who;
    private final Map<ConnectionId, HeldLease> held = new HashMap<>();

    HeldLeases(LeaseTaking taking, Who who) {
        this.taking = taking;
        this.who = who;
    }

    /** The lease of a connection, which is kept until it is lost or given back. */
    LeaseTaking.Taken take(ErpConnection connection) {
        synchronized (this) {
            HeldLease known = held.get(connection.id());
            if (known != null && known.isOurs()) {
                return new LeaseTaking.Taken.Ours(known);
            }
            if (known != null) {
                held.remove(connection.id());
                known.close();
            }
        }
        LeaseTaking.Taken taken = taking.take(connection.id(), who);
        if (taken instanceof LeaseTaking.Taken.Ours(HeldLease lease)) {
            synchronized (this) {
                held.put(connection.id(), lease);
            }
        }
        return taken;
    }

    /** Makes all last longer; one that cannot be asked for is asked for the next time. */
    void renew() {
        for (HeldLease lease : all()) {
            try {
                if (!lease.renew()) {
                    LOG.warn("The lease of a connection was lost");
                }
            } catch (ProblemException failure) {
                Problem problem = failure.problem();
                LOG.info("A lease could not be renewed: {}", problem.details());
            }
        }
    }

    void giveBack() {
        List<HeldLease> all = all();
        synchronized (this) {
            held.clear();
        }
        all.forEach(HeldLease::close);
    }

    private synchronized List<HeldLease> all() {
        return List.copyOf(held.values());
    }
}
