package dev.linkwright.connect;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;

/** What came of a Save. */
public sealed interface SaveOutcome {

    /**
     * Both systems and the local store agree.
     *
     * @param toErp how many fields were written to the ERP
     * @param toCrm how many fields were written to the CRM
     */
    record Done(Link link, int toErp, int toCrm) implements SaveOutcome {
    }

    /**
     * Somebody changed one of the records since it was compared.
     *
     * @param again    the comparison with the values of now, with the decisions that still stand
     * @param partlyWritten whether some values were written already, and this is what is left
     */
    record Moved(PendingConnect again, boolean partlyWritten) implements SaveOutcome {
    }

    /** The record is linked by somebody else, or the actor is; nothing was written. */
    record Taken(CrmEntity by) implements SaveOutcome {
    }

    /**
     * Somebody else is saving the same record or actor; nothing was written.
     *
     * @param since UTC
     */
    record Claimed(String user, String workstation, Instant since) implements SaveOutcome {
    }

    /**
     * Taken back: every field holds what it held, but for those that others have changed since.
     *
     * @param leftAlone how many those are
     */
    record TakenBack(int leftAlone) implements SaveOutcome {
    }

    /** What was carried on with was a disconnect or an undo, and this came of it. */
    record OfLinks(LinkOutcome outcome) implements SaveOutcome {
    }

    /**
     * It stopped.
     *
     * @param problem    why
     * @param unfinished the journal's entry, which Carry on goes on with; empty if nothing is left to carry on with,
     *                   mostly because nothing was written on either side
     */
    record Stopped(Problem problem, Optional<OperationId> unfinished) implements SaveOutcome {
    }
}
