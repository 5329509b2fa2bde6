package dev.linkwright.sync.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.crm.Claim;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;

/** What came of making an actor. */
public sealed interface CreationOutcome {
    /**
     * The actor is there and not connected yet. The entry stays until it is, or until a person keeps it for later.
     *
     * @param number what people call it
     */
    record Made(OperationId operation, ErpActor actor, String number) implements CreationOutcome {
    }

    /** It is there and connected, as far as its record tells. */
    record Connected(ErpActor actor) implements CreationOutcome {
    }

    /** Actors that look like it have come since the person looked; nothing was sent. */
    record LooksAlike(List<ErpActor> actors) implements CreationOutcome {
        public LooksAlike {
            actors = List.copyOf(actors);
        }
    }

    /**
     * The answer was lost, and the ERP cannot tell whether one of these is the new actor. A person has to say, also where
     * none was found; nothing is sent again.
     */
    record Asks(OperationId operation, List<ErpActor> candidates) implements CreationOutcome {
        public Asks {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The answer was lost and no actor is there, but the server may still be working on it.
     *
     * @param lookAgain UTC, when it cannot be any more
     */
    record NotYetKnown(OperationId operation, Instant lookAgain) implements CreationOutcome {
    }

    /** There is no new actor. */
    record NotMade() implements CreationOutcome {
    }

    /** The record is linked already; nothing was sent. */
    record Taken(CrmEntity by) implements CreationOutcome {
    }

    /** Somebody else is working on the record; nothing was sent. */
    record Claimed(Claim claim) implements CreationOutcome {
    }

    /**
     * It stopped.
     *
     * @param unfinished the entry to carry on with; empty if no actor was made
     */
    record Stopped(Problem problem, Optional<OperationId> unfinished) implements CreationOutcome {
    }
}
