package dev.linkwright.crm;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;

/**
 * Where leases stand in the CRM. It only keeps them: who may go on is decided by those who read. What one has written,
 * all others read from then on.
 *
 * <p>
 * Calls block, fail and end early as those of {@link CrmGateway} do.
 */
public interface Leases {

    /**
     * What stands there.
     *
     * @param leases also those that count no longer; several of one token while it is being renewed
     * @param time   the server's clock at its answer, to the second or better; empty where it did not tell
     */
    record Board(List<Lease> leases, Optional<Instant> time) {
        public Board {
            leases = List.copyOf(leases);
        }
    }

    Board look(ConnectionId connection);

    /**
     * Adds a lease; others stay as they are.
     *
     * @return the server's clock at its answer, once it stands there
     */
    Optional<Instant> write(Lease lease);

    /** Takes exactly this one away; one that is not there is no error. */
    void remove(Lease lease);
}
