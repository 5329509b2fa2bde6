package dev.linkwright.sync.run;

import java.time.Duration;
import java.time.Instant;

import dev.linkwright.model.Problem;

/**
 * When a connection is served next.
 *
 * @param due      not before
 * @param failures how often in a row it failed
 */
record Rhythm(Instant due, int failures) {
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int DOUBLINGS = 6;

    static Rhythm from(Instant now) {
        return new Rhythm(now, 0);
    }

    boolean isDue(Instant now) {
        return !due.isAfter(now);
    }

    /** It was served. What takes longer than the time between two runs is followed by a pause all the same. */
    Rhythm served(Instant began, Instant now, Duration every) {
        Instant next = began.plus(every);
        Instant soonest = now.plus(FIRST_WAIT.compareTo(every) < 0 ? FIRST_WAIT : every);
        return new Rhythm(next.isAfter(soonest) ? next : soonest, 0);
    }

    /**
     * It failed: a minute, then twice as long each time, an hour at most; at once an hour where trying again does not
     * help, so that a wrong password locks nobody out. A server that says how long to wait is waited for.
     */
    Rhythm failed(Instant now, Problem problem) {
        Duration wait = problem.tryingAgainCanHelp()
                ? FIRST_WAIT.multipliedBy(1L << Math.min(failures, DOUBLINGS))
                : LONGEST_WAIT;
        Instant next = now.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        return new Rhythm(
                problem instanceof Problem.Throttled(var _, Instant until) && until.isAfter(next) ? until : next,
                failures + 1);
    }
}
