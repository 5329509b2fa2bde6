package dev.linkwright.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** What time the systems said it was when they answered last. */
final class ServerTimes {
    /** A Date header tells whole seconds. */
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final Map<String, Duration> ahead = new ConcurrentHashMap<>();
    private final Clock clock;

    ServerTimes(Clock clock) {
        this.clock = clock;
    }

    void heard(String system, @Nullable String date) {
        if (date != null) {
            try {
                Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
                ahead.put(system, Duration.between(clock.instant(), there.plus(HALF_A_SECOND)));
            } catch (DateTimeException _) {
                ahead.remove(system); // a time that cannot be read tells nothing
            }
        }
    }

    Optional<Duration> ahead(String system) {
        return Optional.ofNullable(ahead.get(system));
    }
}
