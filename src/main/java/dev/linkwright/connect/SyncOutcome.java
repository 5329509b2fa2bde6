package dev.linkwright.connect;

import dev.linkwright.link.Cause;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/** What came of <em>Sync Now</em>. */
public sealed interface SyncOutcome {

    /** Nothing had to be written. */
    record InSync() implements SyncOutcome {
    }

    /**
     * What was settled is written.
     *
     * @param toErp how many values
     * @param toCrm how many values
     */
    record Settled(int toErp, int toCrm) implements SyncOutcome {
    }

    /**
     * A person has to decide.
     *
     * @param pending       every difference as it is now
     * @param partlyWritten whether values were written before somebody made the conflict
     */
    record Conflicts(PendingConnect pending, boolean partlyWritten) implements SyncOutcome {
    }

    /** It is not synchronised now; nothing was written. */
    record LeftOut(Cause cause, Sentence why) implements SyncOutcome {
    }

    /** There is no link any more; nothing was written. */
    record NotConnected() implements SyncOutcome {
    }

    /**
     * It stopped.
     *
     * @param halfway whether something is unfinished, which is shown at the record and can be carried on with
     */
    record Stopped(Problem problem, boolean halfway) implements SyncOutcome {
    }
}
