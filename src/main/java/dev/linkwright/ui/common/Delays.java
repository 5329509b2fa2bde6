package dev.linkwright.ui.common;

import java.time.Duration;

/** Runs something on the JavaFX thread after a while. */
@FunctionalInterface
public interface Delays {

    /**
     * Runs it once.
     *
     * @return calls it off, if it has not run yet
     */
    Runnable after(Duration time, Runnable what);
}
