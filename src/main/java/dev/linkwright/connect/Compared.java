package dev.linkwright.connect;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.sync.plan.MergePlan;

/**
 * A comparison as a person is shown it.
 *
 * @param lists how list items of both sides are called
 */
public record Compared(ErpConnection connection, PendingConnect pending, KnownLists lists) {

    /** The same with what a person decided. */
    public Compared decided(MergePlan plan) {
        return new Compared(connection, pending.decided(plan), lists);
    }
}
