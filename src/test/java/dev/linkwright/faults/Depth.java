package dev.linkwright.faults;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much is tried. What comes to the same is tried once, but for the full depth: an end, or an edit, after a call is one
 * before the next call.
 */
public enum Depth {
    /**
     * To the program one read that fails is like another. Strangers come where a write of values got lost, once for each way
     * of it.
     */
    SHORT(true) {
        private static final Set<Fault> WAYS_TO_GET_LOST = EnumSet.of(Fault.CUT_BEFORE_COMMIT, Fault.CUT_AFTER_COMMIT,
                Fault.TIME_LIMIT_LATE, Fault.GARBLED_DONE);

        private static final Set<Fault> AT_THE_SAME_READ_AGAIN = EnumSet.of(Fault.CUT_AFTER_COMMIT, Fault.NOT_FOUND,
                Fault.ERP_EDITED, Fault.CRM_EDITED, Fault.HALT_AFTER);
        private static final Set<Fault> AT_THE_SAME_KEY_AGAIN = EnumSet.of(Fault.REFUSED_BEFORE, Fault.NOT_FOUND,
                Fault.CUT_BEFORE_COMMIT, Fault.CUT_AFTER_COMMIT, Fault.ERP_EDITED, Fault.CRM_EDITED, Fault.HALT_AFTER);

        @Override
        boolean tries(Fault fault, Call call, boolean again) {
            // Unavailable is told to the program as throttled is.
            return !isSaidBefore(fault) && fault != Fault.UNAVAILABLE && switch (call.kind()) {
                case READ -> again ? AT_THE_SAME_READ_AGAIN.contains(fault) : standsForOthers(fault);
                case WRITE -> !again || AT_THE_SAME_KEY_AGAIN.contains(fault);
                case GUARDED_WRITE, DISK, AT_HAND -> true;
            };
        }

        @Override
        boolean leavesTime(Fault fault, Call call) {
            return call.isGuarded() && WAYS_TO_GET_LOST.contains(fault);
        }
    },
    /** Everything everywhere; strangers come after everything that leaves them time. */
    FULL(true) {
        @Override
        boolean tries(Fault fault, Call call, boolean again) {
            return true;
        }

        @Override
        boolean leavesTime(Fault fault, Call call) {
            return fault.leavesTime(call);
        }
    },
    /** One trial follows the other, and no strangers come afterwards. The same read again fails as the first one did. */
    OVER_HTTP(false) {
        @Override
        boolean tries(Fault fault, Call call, boolean again) {
            return !isSaidBefore(fault) && (!isRead(call) || !again || standsForOthers(fault));
        }

        @Override
        boolean leavesTime(Fault fault, Call call) {
            return false;
        }
    };

    private final boolean together;

    Depth(boolean together) {
        this.together = together;
    }

    /** Whether trials run side by side. */
    boolean together() {
        return together;
    }

    /** @param again whether the operation has made the same call before */
    abstract boolean tries(Fault fault, Call call, boolean again);

    /** Whether strangers come afterwards. */
    abstract boolean leavesTime(Fault fault, Call call);

    List<Strangers> strangers(Fault fault, Call call) {
        return leavesTime(fault, call) ? List.of(Strangers.values()) : List.of(Strangers.NOBODY);
    }

    private static boolean isRead(Call call) {
        return call.toSystem() && !call.writesToSystem();
    }

    private static boolean isSaidBefore(Fault fault) {
        return switch (fault) {
            case HALT_BEFORE, ERP_EDITED_AFTER, CRM_EDITED_AFTER -> true;
            default -> false;
        };
    }

    /** Of the ways in which a read fails, one of each kind that the program treats in its own way. */
    private static boolean standsForOthers(Fault fault) {
        return switch (fault) {
            case CUT_AFTER_COMMIT, UNAUTHORISED, NOT_FOUND, THROTTLED, ERP_EDITED, CRM_EDITED, HALT_AFTER -> true;
            default -> false;
        };
    }
}
