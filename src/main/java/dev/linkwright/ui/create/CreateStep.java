package dev.linkwright.ui.create;

import java.util.List;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.Lookalike;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;

/** What the window shows. */
sealed interface CreateStep {
    /** Something is being read before there is anything to show. */
    record Reading() implements CreateStep {
    }

    /** It could not be read. */
    record Unread(Problem problem, Runnable retry) implements CreateStep {
    }

    record Filling(FormViewModel form) implements CreateStep {
    }

    /** Actors that look like the one that is to be made; nothing was sent. */
    record Alike(List<Lookalike> lookalikes) implements CreateStep {
    }

    /** "Is it this one?" */
    record Asking(OperationId operation, List<Lookalike> candidates) implements CreateStep {
    }

    /** Nothing is there, and the ERP may still be working on it. */
    record Waiting(OperationId operation, Countdown countdown) implements CreateStep {
    }

    /** Whether there is an actor could not be found out. */
    record Unclear(OperationId operation, Problem problem) implements CreateStep {
    }

    /** The actor is there; what differs is to be settled. */
    record Made(Compared compared) implements CreateStep {
    }

    /** No actor was made, and there is no form to go back to. */
    record NotMade() implements CreateStep {
    }

    /** The record is connected to the actor of an earlier Create. */
    record Connected() implements CreateStep {
    }

    /** The record is connected otherwise. */
    record Taken(CrmEntity by) implements CreateStep {
    }
}
