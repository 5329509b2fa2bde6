package dev.linkwright.connect;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;

/** What came of a revert. */
public sealed interface RevertOutcome {

    /** The old value is back, and that the two sides differ in it counts as agreed. */
    record Done() implements RevertOutcome {
    }

    /** Somebody changed a record or its link meanwhile; the value was not put back. */
    record Changed() implements RevertOutcome {
    }

    /**
     * Somebody is working on the record; nothing was written.
     *
     * @param since UTC
     */
    record Claimed(String user, String workstation, Instant since) implements RevertOutcome {
    }

    /**
     * It stopped.
     *
     * @param problem    why
     * @param unfinished the journal's entry, which Carry on in the ERP tab goes on with; empty if nothing was written
     */
    record Stopped(Problem problem, Optional<OperationId> unfinished) implements RevertOutcome {
    }
}
