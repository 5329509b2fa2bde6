package dev.linkwright.connect;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.sync.plan.MergePlan;

/** Reads the lists that a plan's fields need. Blocks, so it belongs on {@code Work}. */
@FunctionalInterface
public interface PlanLists {

    /** Both sides' lists; one that cannot be read is left out, and then people read its items' keys. */
    KnownLists of(ErpConnection connection, MergePlan plan);
}
