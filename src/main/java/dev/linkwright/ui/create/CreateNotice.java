package dev.linkwright.ui.create;

import java.time.Instant;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/** What is said above the form. */
sealed interface CreateNotice {
    CreateNotice NONE = new None();

    record None() implements CreateNotice {
    }

    /** Nothing was sent, and why. */
    record NotPossible(Sentence why) implements CreateNotice {
    }

    /** The answer was lost, and no actor was made. */
    record NotMade() implements CreateNotice {
    }

    /** Somebody else is connecting the record. */
    record Claimed(String user, String workstation, Instant since) implements CreateNotice {
    }

    /**
     * It failed.
     *
     * @param clear whether it is known that no actor was made
     */
    record Failed(Problem problem, boolean clear, Runnable retry) implements CreateNotice {
    }
}
