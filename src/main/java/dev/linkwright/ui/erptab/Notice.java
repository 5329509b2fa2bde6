package dev.linkwright.ui.erptab;

import java.time.Instant;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;

/** What came of the last thing a person did in the tab; it stays until the next. */
sealed interface Notice {
    /** Nothing to say. */
    record None() implements Notice {
    }

    /** Both systems agree. */
    record Saved(String number, int toErp, int toCrm) implements Notice {
    }

    /** A stopped Save was taken back; so many fields were left alone. */
    record TakenBack(int leftAlone) implements Notice {
    }

    /** A record changed between the comparison and Save. */
    record Moved(boolean partlyWritten) implements Notice {
    }

    /** The record or the actor is connected elsewhere; nothing was written. */
    record Taken(CrmEntity by, boolean itself) implements Notice {
    }

    /** Somebody else is saving; nothing was written. */
    record Claimed(String user, String workstation, Instant since) implements Notice {
    }

    /** It failed; nothing was written, and it can be tried again. */
    record Failed(Problem problem, Runnable retry) implements Notice {
    }

    /** Save stopped half way; the tab shows how far it came. */
    record Stopped(Problem problem) implements Notice {
    }

    Notice NONE = new None();
}
