package dev.linkwright.ui.health;

import java.util.function.Consumer;

import dev.linkwright.connect.Compared;

/** The picker, as the walk over all conflicts sees it. It does not block. */
interface WalkWindows {

    /**
     * What the picker says of the walk.
     *
     * @param others   how many more records wait
     * @param parked   whether an automatic run stopped before this one
     * @param previous whether there is a record to go back to
     */
    record Stand(int others, boolean parked, boolean previous) {
    }

    /** Exactly one of both is called. */
    void settle(Compared compared, Stand stand, Consumer<Compared> settled, Consumer<Leaving> left);
}
