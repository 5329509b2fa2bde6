package dev.linkwright.sync.run;

import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Saved;

/** What came of writing one side. */
sealed interface SideOutcome {
    /**
     * Every value that stood is there.
     *
     * @param answer    what the write answered; empty if there was nothing to write
     * @param written   keys of the mapped fields that were written
     * @param unsettled keys of those that were not, because somebody else had changed them
     */
    record Settled(Optional<Saved> answer, Set<String> written, Set<String> unsettled) implements SideOutcome {
    }

    /** Somebody changed the record since the plan was made; nothing was written. */
    record Moved() implements SideOutcome {
    }

    /** What a lost call did cannot be told; nothing more was written. */
    record Unclear() implements SideOutcome {
    }

    /** It failed; the journal's line tells whether it may have been done. */
    record Failed(Problem problem) implements SideOutcome {
    }
}
