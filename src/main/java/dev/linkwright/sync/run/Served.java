package dev.linkwright.sync.run;

import java.time.Instant;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Lease;
import dev.linkwright.model.Problem;

/** What came of serving a connection. */
public sealed interface Served {
    ErpConnection connection();

    /** It was synchronised, perhaps not to the end. */
    record Ran(ErpConnection connection, SyncReport report) implements Served {
    }

    /**
     * It was not begun, or did not come to its end.
     *
     * @param next when it is tried again, UTC
     */
    record Failed(ErpConnection connection, Problem problem, Instant next) implements Served {
    }

    /** Somebody else synchronises it. */
    record Elsewhere(ErpConnection connection, Lease lease) implements Served {
    }
}
