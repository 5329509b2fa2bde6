package dev.linkwright.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that is ahead of another by all that a test, or somebody who waits, has let pass: waiting takes no time. */
public final class SteppingClock extends Clock {
    private static final Instant LONG_AGO = Instant.parse("2026-11-22T10:15:30Z");

    private final Clock base;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    /** Stands still unless it is moved. */
    public SteppingClock() {
        this(Clock.fixed(LONG_AGO, ZoneOffset.UTC));
    }

    private SteppingClock(Clock base) {
        this.base = base;
    }

    /** Runs with the computer's clock, and is moved besides. */
    public static SteppingClock running() {
        return new SteppingClock(Clock.systemUTC());
    }

    public void step(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
