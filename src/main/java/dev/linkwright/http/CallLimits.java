package dev.linkwright.http;

import java.time.Duration;

/**
 * How long and how much a call may take.
 *
 * @param connect         to open a connection
 * @param silence         between two bytes of the server
 * @param whole           for everything together, the waiting of the server included
 * @param backgroundCalls at most how many {@link Priority#BACKGROUND} calls at once
 * @param answerBytes     at most how long an answer
 */
public record CallLimits(Duration connect, Duration silence, Duration whole, int backgroundCalls, long answerBytes) {
    public static final CallLimits USUAL = new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofSeconds(60), 2, 32L * 1024 * 1024);

    public CallLimits within(Duration longest) {
        return new CallLimits(connect, longest, longest, backgroundCalls, answerBytes);
    }

    /** The same, but none of the times longer than this. */
    CallLimits atMost(Duration longest) {
        return new CallLimits(shorter(connect, longest), shorter(silence, longest), shorter(whole, longest),
                backgroundCalls, answerBytes);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
