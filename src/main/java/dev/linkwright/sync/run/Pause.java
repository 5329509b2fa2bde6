package dev.linkwright.sync.run;

import java.time.Duration;

/** Waits; ends early by interruption with {@link java.util.concurrent.CancellationException}. */
public interface Pause {
    void of(Duration time);
}
