package dev.linkwright.ui.common;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes one run of many calls that come one after the other, such as of every link that a synchronisation changes. */
public final class Gathered {
    private final Work work;
    private final Duration time;
    private final Runnable what;
    private final AtomicBoolean asked = new AtomicBoolean();

    /**
     * Runs nothing yet.
     *
     * @param time how long calls are gathered, from the first one on
     * @param what runs on the JavaFX thread
     */
    public Gathered(Work work, Duration time, Runnable what) {
        this.work = work;
        this.time = time;
        this.what = what;
    }

    /** Wants it to run; from any thread. */
    public void ask() {
        if (asked.compareAndSet(false, true)) {
            work.onScreen(() -> work.later(time, () -> {
                asked.set(false);
                what.run();
            }));
        }
    }
}
