package dev.linkwright.connect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.sync.run.LeftAlone;

/** What came of a disconnect or an undo. */
public sealed interface LinkOutcome {

    /**
     * The links are gone.
     *
     * @param links     contacts first
     * @param leftAlone what undoing a connect did not put back; empty for a disconnect
     */
    record Removed(List<Link> links, List<LeftAlone> leftAlone) implements LinkOutcome {

        /** The same values as people are shown them. */
        public List<UndoneValue> left() {
            return leftAlone.stream().map(left -> new UndoneValue(left.overwritten().side(), left.overwritten().field(),
                    left.overwritten().before(), left.now(), left.refusal())).toList();
        }
    }

    /**
     * The same links are there again.
     *
     * @param links the company first
     */
    record Restored(List<Link> links) implements LinkOutcome {
    }

    /** The links are not those that were shown; nothing was written. */
    record Changed() implements LinkOutcome {
    }

    /** The company of a contact is not connected, so the contact cannot be; nothing was written. */
    record CompanyNotConnected(CrmEntity company) implements LinkOutcome {
    }

    /** The record or the actor is connected otherwise by now; nothing was written. */
    record Taken(CrmEntity by) implements LinkOutcome {
    }

    /**
     * Somebody else is working on one of the records or actors; nothing was written.
     *
     * @param since UTC
     */
    record Claimed(String user, String workstation, Instant since) implements LinkOutcome {
    }

    /** It was given up before anything was written. */
    record Withdrawn() implements LinkOutcome {
    }

    /**
     * It stopped.
     *
     * @param problem    why
     * @param unfinished the journal's entry, which Carry on goes on with; empty if nothing was written
     */
    record Stopped(Problem problem, Optional<OperationId> unfinished) implements LinkOutcome {
    }
}
