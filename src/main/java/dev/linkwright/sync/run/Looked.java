package dev.linkwright.sync.run;

import dev.linkwright.link.Cause;
import dev.linkwright.model.Sentence;

/** What a look at a link found. */
sealed interface Looked {
    /** Both records are there and may be compared. */
    record Both(ComparedLink compared) implements Looked {
    }

    /** It is not synchronised, for a reason that trying again does not change. */
    record LeftOut(Cause cause, Sentence reason) implements Looked {
    }

    /** Somebody is at work on the record. */
    record Claimed(Sentence reason) implements Looked {
    }

    /** The record has no such link any more. */
    record Gone() implements Looked {
    }
}
