package dev.linkwright.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells how long each part of a start took, from where the program's own code begins: how long the JVM took before only
 * whoever started it knows exactly.
 */
public final class Stopwatch {
    private final List<String> laps = new ArrayList<>();
    private final Instant begun = Instant.now();
    private Instant last = begun;

    /** Ends a part, which began where the one before ended. */
    public synchronized void lap(String what) {
        Instant now = Instant.now();
        laps.add(what + " " + Duration.between(last, now).toMillis());
        last = now;
    }

    /** Milliseconds of each part and of all, when the first began, and how long the computer's processors worked. */
    synchronized String told() {
        long worked = ProcessHandle.current().info().totalCpuDuration().map(Duration::toMillis).orElse(0L);
        return String.join(", ", laps) + "; together " + Duration.between(begun, last).toMillis() + " ms from "
                + begun + ", processors " + worked;
    }
}
