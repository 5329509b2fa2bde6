package dev.linkwright.ui.erptab;

import java.util.Optional;

import dev.linkwright.browse.ErpTabState;
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
     * @param pending what Save would do
     */
    record Editing(ErpTabState state, Optional<Pending> pending) implements Shown {
    }

    /** The state could not be read at all. */
    record Failed(Problem problem) implements Shown {
    }

    /** How the record stands, where that is known. */
    default Optional<ErpTabState> known() {
        return switch (this) {
            case Loading _,Failed _ -> Optional.empty();
            case State(ErpTabState state) -> Optional.of(state);
            case Editing(ErpTabState state, _) -> Optional.of(state);
        };
    }
}
