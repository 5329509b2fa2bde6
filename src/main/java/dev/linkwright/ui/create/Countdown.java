package dev.linkwright.ui.create;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.ui.common.Work;

/** Counts the seconds to a moment, and then does something once. */
final class Countdown {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Work work;
    private final Clock clock;
    private final Instant end;
    private final Runnable atTheEnd;
    private final ReadOnlyObjectWrapper<Duration> left;
    private Runnable callOff = () -> {
    };

    Countdown(Work work, Clock clock, Instant end, Runnable atTheEnd) {
        this.work = work;
        this.clock = clock;
        this.end = end;
        this.atTheEnd = atTheEnd;
        this.left = new ReadOnlyObjectWrapper<>(remaining());
    }

    ReadOnlyObjectProperty<Duration> leftProperty() {
        return left.getReadOnlyProperty();
    }

    Instant end() {
        return end;
    }

    void start() {
        callOff = work.later(TICK, this::tick);
    }

    void stop() {
        callOff.run();
    }

    private void tick() {
        left.set(remaining());
        if (left.get().isPositive()) {
            start();
        } else {
            atTheEnd.run();
        }
    }

    /** In whole seconds, so that nobody looks a fraction too early. */
    private Duration remaining() {
        Duration exact = Duration.between(clock.instant(), end);
        return exact.isPositive() ? Duration.ofSeconds(exact.plusMillis(999).toSeconds()) : Duration.ZERO;
    }
}
