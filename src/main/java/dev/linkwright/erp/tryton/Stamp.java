package dev.linkwright.erp.tryton;

import java.time.LocalDateTime;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

/**
 * When a row was last written, twice: the server's {@code _timestamp}, which is what it compares itself but counts only
 * whole seconds on SQLite, and the date of writing with its microseconds, which tells two writes of one second apart.
 *
 * @param timestamp as the server gave it; sent back as the same text
 * @param date      with microseconds
 */
record Stamp(String timestamp, String date) {
    /** What must be asked of a row to know its stamp. */
    static final List<String> COLUMNS = List.of("_timestamp", "write_date", "create_date");

    static Stamp of(JsonNode row) {
        @Nullable
        LocalDateTime moment = moment(row);
        return new Stamp(row.path("_timestamp").asText(), moment == null ? "" : moment.toString());
    }

    /** When the row was last written; null where the answer does not tell. */
    static @Nullable LocalDateTime moment(JsonNode row) {
        @Nullable
        LocalDateTime written = Wire.moment(row.path("write_date"));
        return written == null ? Wire.moment(row.path("create_date")) : written;
    }

    /** As part of a {@link dev.linkwright.model.Version}. */
    String text() {
        return timestamp + " " + date;
    }

    static Stamp parse(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? new Stamp(text, "") : new Stamp(text.substring(0, blank), text.substring(blank + 1));
    }

    /** Whether it is dated before another one; false where a date is missing. */
    boolean isBefore(Stamp other) {
        return !date.isEmpty() && !other.date.isEmpty()
                && LocalDateTime.parse(date).isBefore(LocalDateTime.parse(other.date));
    }

    boolean countsWholeSeconds() {
        return timestamp.matches("\\d+");
    }
}
