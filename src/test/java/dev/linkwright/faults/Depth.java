package dev.linkwright.faults;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How much is tried. */
public enum Depth {
    /**
     * What comes to the same is tried once: an end, or an edit, after a call is one before the next call, and to the program
     * one read that fails is like another. Strangers come where a write of values got lost, once for each way of it.
     */
    SHORT(true) {
        private static final Set<Fault> AT_READS = EnumSet.of(Fault.CUT_AFTER_COMMIT, Fault.UNAUTHORISED,
                Fault.NOT_FOUND, Fault.THROTTLED, Fault.ERP_EDITED, Fault.CRM_EDITED, Fault.HALT_AFTER);
        private static final Set<Fault> SAID_BEFORE = EnumSet.of(Fault.HALT_BEFORE, Fault.ERP_EDITED_AFTER,
                Fault.CRM_EDITED_AFTER);
        private static final Set<Fault> WAYS_TO_GET_LOST = EnumSet.of(Fault.CUT_BEFORE_COMMIT, Fault.CUT_AFTER_COMMIT,
                Fault.TIME_LIMIT_LATE, Fault.GARBLED_DONE);

        @Override
        boolean tries(Fault fault, Call call) {
            return call.toSystem() && !call.writesToSystem()
                    ? AT_READS.contains(fault)
                    : !SAID_BEFORE.contains(fault);
        }

        @Override
        boolean leavesTime(Fault fault, Call call) {
            return call.isGuarded() && WAYS_TO_GET_LOST.contains(fault);
        }
    },
    /** Strangers come after everything that leaves them time. */
    FULL(true) {
        @Override
        boolean leavesTime(Fault fault, Call call) {
            return fault.leavesTime(call);
        }
    },
    /** No strangers come afterwards, and one trial follows the other. */
    PLAIN(false);

    private final boolean together;

    Depth(boolean together) {
        this.together = together;
    }

    /** Whether trials run side by side. */
    boolean together() {
        return together;
    }

    boolean tries(Fault fault, Call call) {
        return true;
    }

    /** Whether strangers come afterwards. */
    boolean leavesTime(Fault fault, Call call) {
        return false;
    }

    List<Strangers> strangers(Fault fault, Call call) {
        return leavesTime(fault, call) ? List.of(Strangers.values()) : List.of(Strangers.NOBODY);
    }
}
