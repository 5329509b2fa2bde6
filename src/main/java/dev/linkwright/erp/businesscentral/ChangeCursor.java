package dev.linkwright.erp.businesscentral;

import java.time.Instant;

import dev.linkwright.erp.ChangePoint;

/**
 * How far a look for changes has come.
 *
 * @param since   changes from here on, by the server's stamps
 * @param reached the newest stamp that the look came to
 * @param link    the server's link to what follows; empty between two looks
 */
record ChangeCursor(Instant since, Instant reached, String link) {
    /** Before any stamp. */
    static final Instant EVER = Instant.parse("2000-01-01T00:00:00Z");

    static ChangeCursor startingAt(Instant moment) {
        return new ChangeCursor(moment, moment, "");
    }

    boolean isStart() {
        return link.isEmpty();
    }

    ChangePoint point() {
        return new ChangePoint(since + " " + reached + " " + link);
    }

    /** @throws IllegalArgumentException if it is not a point of this connector */
    static ChangeCursor parse(ChangePoint point) {
        String[] parts = point.text().split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a point of Business Central's: " + point.text());
        }
        return new ChangeCursor(Instant.parse(parts[0]), Instant.parse(parts[1]), parts[2]);
    }
}
