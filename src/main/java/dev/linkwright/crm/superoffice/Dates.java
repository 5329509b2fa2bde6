package dev.linkwright.crm.superoffice;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Sentence;

/** Reads and writes SuperOffice's dates: year 1 is none, and year 2 is a day of which nobody knows the year. */
final class Dates {
    private static final String NONE = "0001-01-01";
    private static final int YEAR_UNKNOWN = 2;
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    private Dates() {
    }

    /** UTC is asked for in every request, so a date without an offset is UTC. */
    static Optional<Instant> instant(String text) {
        return isNone(text) ? Optional.empty() : parsed(text);
    }

    static FieldValue moment(JsonNode node) {
        return value(node, instant -> FieldValue.of(instant.toString()));
    }

    /**
     * A day. Where a server turns even days into UTC, midnight in Oslo is 22 or 23 o'clock of the day before: whatever
     * the zone, the day meant is the one whose midnight is nearest.
     */
    static FieldValue day(JsonNode node) {
        return value(node, instant -> {
            LocalDate day = LocalDate.ofInstant(instant.plus(HALF_A_DAY), ZoneOffset.UTC);
            return day.getYear() <= YEAR_UNKNOWN
                    ? new FieldValue.NotReadable(Sentence.of("value.no-year"))
                    : FieldValue.of(day.toString());
        });
    }

    /** As it is sent; without an offset, so that it is a day wherever the server stands. */
    static Optional<String> wire(String day) {
        try {
            return Optional.of((day.isEmpty() ? NONE : LocalDate.parse(day).toString()) + "T00:00:00");
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static FieldValue value(JsonNode node, Function<Instant, FieldValue> shown) {
        if (!node.isMissingNode() && isNone(node.asText(""))) {
            return new FieldValue.Blank();
        }
        return instant(node.asText("")).map(shown)
                .orElseGet(() -> new FieldValue.NotReadable(Entity.NOT_IN_ANSWER));
    }

    private static boolean isNone(String text) {
        return text.isEmpty() || text.equals("null") || text.startsWith("0001-");
    }

    private static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty(); // a form we do not know tells as little as none
        }
    }
}
