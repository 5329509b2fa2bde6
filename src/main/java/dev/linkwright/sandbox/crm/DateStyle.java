package dev.linkwright.sandbox.crm;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How one request wants date-times: in which zone, and whether with an offset. Instants are kept in seconds; 0 is no date. */
record DateStyle(ZoneId zone, boolean offset, boolean turnsDays) {

    private static final ZoneId SERVER = ZoneId.of("Europe/Oslo");
    static final DateStyle USER = new DateStyle(SERVER, false, false);
    static final DateStyle UTC = new DateStyle(ZoneOffset.UTC, true, false);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter ENCODED = DateTimeFormatter
            .ofPattern("MM/dd/uuuu HH:mm:ss'.0000000'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter HTTP = DateTimeFormatter
            .ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    static DateStyle asked(@Nullable String header, Assumptions assumptions) {
        DateStyle asked = header == null ? USER : parseHeader(header);
        boolean turns = assumptions.is(Assumption.DayZone.TURNED);
        if (assumptions.is(Assumption.DateOffset.NEVER)) {
            return new DateStyle(asked.zone, false, turns);
        }
        return new DateStyle(asked.zone, asked.offset || assumptions.is(Assumption.DateOffset.ALWAYS), turns);
    }

    private static DateStyle parseHeader(String header) {
        String[] parts = header.split(",", -1);
        boolean include = parts.length > 1 && parts[1].strip().equalsIgnoreCase("includeTZOffset");
        return new DateStyle(zoneOf(parts[0].strip()), include, false);
    }

    private static ZoneId zoneOf(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return switch (upper) {
            case "UTC", "GMT" -> ZoneOffset.UTC;
            case "NO", "261" -> ZoneId.of("Europe/Oslo");
            case "SE" -> ZoneId.of("Europe/Stockholm");
            case "DK" -> ZoneId.of("Europe/Copenhagen");
            case "FI" -> ZoneId.of("Europe/Helsinki");
            default -> {
                try {
                    yield ZoneId.of(name);
                } catch (DateTimeException unknown) {
                    throw ApiError.badRequest("Unknown time zone '" + name + "'.");
                }
            }
        };
    }

    String instant(long seconds) {
        if (seconds == 0) {
            return offset ? "0001-01-01T00:00:00Z" : "0001-01-01T00:00:00";
        }
        var moment = Instant.ofEpochSecond(seconds).atZone(zone);
        return PLAIN.format(moment) + (offset ? moment.getOffset().getId() : "");
    }

    /** A date has no zone and does not move, unless the server takes it for a midnight of its own. */
    String date(String day) {
        if (turnsDays && !day.isEmpty()) {
            return instant(LocalDate.parse(day).atStartOfDay(SERVER).toEpochSecond());
        }
        return (day.isEmpty() ? "0001-01-01" : day) + "T00:00:00" + (offset ? "Z" : "");
    }

    /** The day of a date as a client sent it, with or without time and offset; blank for none. */
    static String day(String sent) {
        if (sent.isBlank() || sent.startsWith("0001-01-01")) {
            return "";
        }
        try {
            String day = sent.length() > 10 ? sent.substring(0, 10) : sent;
            if (sent.matches(".*T(?!00:00).*")) { // a midnight of ours, turned
                String moment = sent.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? sent : sent + "Z";
                return LocalDate.ofInstant(OffsetDateTime.parse(moment).toInstant(), SERVER).toString();
            }
            return LocalDateTime.parse(day + "T00:00:00").toLocalDate().toString();
        } catch (DateTimeException malformed) {
            throw ApiError.badRequest("'" + sent + "' is not a date.");
        }
    }

    /** As agents encode a date-time inside a text. */
    static String encoded(long seconds) {
        return seconds == 0 ? "01/01/0001 00:00:00.0000000" : ENCODED.format(Instant.ofEpochSecond(seconds));
    }

    static long secondsOfDay(String day) {
        return day.isEmpty() ? 0 : LocalDateTime.parse(day + "T00:00:00").toEpochSecond(ZoneOffset.UTC);
    }

    static String http(long seconds) {
        return HTTP.format(Instant.ofEpochSecond(seconds));
    }

    static long parseHttp(String header) {
        try {
            return DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip(), Instant::from).getEpochSecond();
        } catch (DateTimeException malformed) {
            throw ApiError.badRequest("'" + header + "' is not an HTTP date.");
        }
    }
}
