package dev.linkwright.connect;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Hindrance;

/** What came of Create. */
public sealed interface CreateOutcome {
    /**
     * The actor is there, and is pending until Save. Cancel leaves it in the ERP: it can be kept for later
     * ({@link CreateInErp#keep}) or connected now.
     *
     * @param pending both records compared; what a person typed otherwise than the CRM has it may be undecided
     */
    record Created(OperationId operation, PendingConnect pending) implements CreateOutcome {
    }

    /** It cannot be made, and why; nothing was sent. */
    record NotPossible(Sentence why) implements CreateOutcome {
    }

    /** Values that the ERP could not hold, by the key of the field; nothing was sent. */
    record Invalid(Map<String, Hindrance> hindrances) implements CreateOutcome {
        public Invalid {
            hindrances = Map.copyOf(hindrances);
        }
    }

    /** Actors that look like it and that the person was not shown yet; nothing was sent. */
    record LooksAlike(List<Lookalike> lookalikes) implements CreateOutcome {
        public LooksAlike {
            lookalikes = List.copyOf(lookalikes);
        }
    }

    /**
     * "Is it this one?" The answer was lost, and the ERP cannot tell. Nothing is sent again before the person has said.
     *
     * @param candidates may be empty: then nothing was found, and the person is told so
     */
    record Asks(OperationId operation, List<Lookalike> candidates) implements CreateOutcome {
        public Asks {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The answer was lost, and nothing is there yet, but the server may still be working on it.
     *
     * @param lookAgain UTC, when it cannot be any more
     */
    record NotYetKnown(OperationId operation, Instant lookAgain) implements CreateOutcome {
    }

    /** The answer was lost, and no actor was made. */
    record NotMade() implements CreateOutcome {
    }

    /** The actor of an earlier Create is connected to the record already. */
    record Connected(ErpActor actor) implements CreateOutcome {
    }

    /** The record is connected already; nothing was sent. */
    record Taken(CrmEntity by) implements CreateOutcome {
    }

    /**
     * Somebody else is connecting the record; nothing was sent.
     *
     * @param since UTC
     */
    record Claimed(String user, String workstation, Instant since) implements CreateOutcome {
    }

    /**
     * It stopped.
     *
     * @param problem    why; a refusal by the ERP names the field where the ERP does
     * @param unfinished what to look again for; empty if no actor was made
     */
    record Stopped(Problem problem, Optional<OperationId> unfinished) implements CreateOutcome {
    }
}
