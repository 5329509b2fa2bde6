package dev.linkwright.connect;

import java.util.Optional;

import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;

/** What came of making an actor active again. */
public sealed interface ReactivateOutcome {

    /** It is active. */
    record Active(Link link) implements ReactivateOutcome {
    }

    /** The record is not connected, or otherwise by now; nothing was written. */
    record LinkChanged() implements ReactivateOutcome {
    }

    /**
     * It stopped.
     *
     * @param problem    why
     * @param unfinished the journal's entry, if it is not known whether the actor is active; empty if it is archived as it
     *                   was
     */
    record Stopped(Problem problem, Optional<OperationId> unfinished) implements ReactivateOutcome {
    }
}
