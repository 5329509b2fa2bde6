package dev.linkwright.ui.common;

import java.time.Instant;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;

import dev.linkwright.model.Sentence;

/** Synchronising without being asked, as a person sees and steers it. Belongs on the JavaFX thread. */
public interface AutomaticRuns {

    ReadOnlyObjectProperty<State> stateProperty();

    /** Ends the run that goes on, and begins none until {@link #resume}, not even after the program was started again. */
    void pause();

    /** Begins a run at once. */
    void resume();

    /** How it stands. */
    sealed interface State {

        /** Nothing is synchronised by this account at this workstation. Who does; empty if nobody. */
        record NotHere(Optional<Sentence> who) implements State {
        }

        /** A run goes on. */
        record Running() implements State {
        }

        /**
         * Between two runs.
         *
         * @param last when the last one ended; empty if it did not come to its end
         * @param next when the next one begins
         */
        record Resting(Optional<Instant> last, Instant next) implements State {
        }

        /** A person paused it. */
        record Paused(String user, Instant since) implements State {
        }
    }
}
