package dev.linkwright.connect;

import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.OperationId;
import dev.linkwright.sync.plan.MergePlan;

/**
 * A comparison as a person is shown it.
 *
 * @param lists how list items of both sides are called
 * @param made  the Create that made the actor and is unfinished until Save; empty for an actor that was found
 */
public record Compared(ErpConnection connection, PendingConnect pending, KnownLists lists,
        Optional<OperationId> made) {

    /** With an actor that was there before. */
    public Compared(ErpConnection connection, PendingConnect pending, KnownLists lists) {
        this(connection, pending, lists, Optional.empty());
    }

    /** The same with what a person decided. */
    public Compared decided(MergePlan plan) {
        return new Compared(connection, pending.decided(plan), lists, made);
    }
}
