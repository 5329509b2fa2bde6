package dev.linkwright.erp.tryton;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/**
 * What the {@code error} of an answer means.
 *
 * <p>
 * Tryton commits before it answers with a result, and rolls back before it answers with an error; so nothing was done.
 * Only the first element is the same in every language.
 */
final class TrytonFault {
    private static final Duration BUSY = Duration.ofSeconds(2);
    private static final int LONGEST_DETAIL = 200;
    /** SQLite and PostgreSQL, after the server itself tried several times. */
    private static final Pattern DATABASE_IS_BUSY = Pattern
            .compile("(?i)database( table)? is locked|could not serialize|deadlock detected|could not obtain lock");
    private static final Pattern NO_SUCH_DATABASE = Pattern.compile("(?i)^database .* doesn't exist!?$");

    private final String system;
    private final Clock clock;

    TrytonFault(String system, Clock clock) {
        this.system = system;
        this.clock = clock;
    }

    Problem problem(String method, JsonNode error) {
        String kind = error.path(0).asText();
        JsonNode said = error.path(1);
        return switch (kind) {
            case "UserError" -> new Problem.Refused(system, sentences(said.path(0), said.path(1)), null);
            case "UserWarning" -> new Problem.Refused(system, sentences(said.path(1), said.path(2)), null);
            case "ConcurrencyException" -> new Problem.Stale(system);
            case "LoginException" -> new Problem.Unauthorised(system, "the server asks for " + said.path(0).asText());
            case "RateLimitException" -> new Problem.Throttled(system, clock.instant().plus(BUSY));
            default -> ofException(method, kind);
        };
    }

    private Problem ofException(String method, String text) {
        if (DATABASE_IS_BUSY.matcher(text).find()) {
            return new Problem.Throttled(system, clock.instant().plus(BUSY));
        }
        if (NO_SUCH_DATABASE.matcher(text).find()) {
            return noSuchDatabase(system);
        }
        String detail = text.length() > LONGEST_DETAIL ? text.substring(0, LONGEST_DETAIL) : text;
        return new Problem.Malformed(system, method, "the server failed: " + detail, Problem.Outcome.NOTHING_DONE);
    }

    /** The server's own words would name a file of its machine. */
    static Problem noSuchDatabase(String system) {
        return new Problem.Refused(system, Sentence.of("tryton.no-database"), "database");
    }

    private static String sentences(JsonNode message, JsonNode description) {
        return (message.asText() + " " + description.asText("")).strip();
    }
}
