package dev.linkwright.ui.erptab;

import java.util.Optional;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.Compared;
import dev.linkwright.model.Problem;

/** What the tab shows. */
sealed interface Shown {
    /** No record yet, or its state is being read. */
    record Loading() implements Shown {
    }

    /** How the record stands. */
    record State(ErpTabState state) implements Shown {
    }

    /**
     * Edit mode.
     *
     * @param pending the link that Save would make
     */
    record Editing(ErpTabState.NotConnected state, Optional<Compared> pending) implements Shown {
    }

    /** The state could not be read at all. */
    record Failed(Problem problem) implements Shown {
    }
}
