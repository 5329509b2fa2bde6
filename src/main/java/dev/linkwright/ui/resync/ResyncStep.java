package dev.linkwright.ui.resync;

import dev.linkwright.connect.ResyncCount;
import dev.linkwright.connect.ResyncReport;
import dev.linkwright.model.Problem;

/** How far a resync is. */
sealed interface ResyncStep {
    /** What is to be sent is being chosen. */
    record Choosing() implements ResyncStep {
    }

    /** Records are compared; nothing is written. */
    record Counting() implements ResyncStep {
    }

    /** What would be written waits to be confirmed. */
    record Counted(ResyncCount count) implements ResyncStep {
    }

    /** It is being written. */
    record Running() implements ResyncStep {
    }

    /** It is done. */
    record Done(ResyncReport report) implements ResyncStep {
    }

    /** A person stopped it while it was writing. */
    record Stopped() implements ResyncStep {
    }

    /**
     * It could not be counted, or not be begun.
     *
     * @param counting whether nothing can have been written
     */
    record Failed(Problem problem, boolean counting) implements ResyncStep {
    }
}
