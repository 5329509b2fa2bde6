package dev.linkwright.app;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells how long each part of a start took, the JVM's own included. */
final class Stopwatch {
    private final List<String> laps = new ArrayList<>();
    private final Instant begun = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    private Instant last = begun;

    synchronized void lap(String what) {
        Instant now = Instant.now();
        laps.add(what + " " + Duration.between(last, now).toMillis());
        last = now;
    }

    /** Milliseconds of each part and of all. */
    synchronized String told() {
        return String.join(", ", laps) + "; together " + Duration.between(begun, last).toMillis() + " ms";
    }
}
