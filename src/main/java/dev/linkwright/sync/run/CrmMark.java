package dev.linkwright.sync.run;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * At which stamp of the CRM's list of changes a link was looked at. A stamp counts whole seconds: of the newest one in a
 * list nobody knows whether its second was over, so it is doubted until it was listed long before a look.
 *
 * @param doubted since when, by our own clock, it is the newest; empty once it is certain
 */
record CrmMark(String stamp, Optional<Instant> doubted) {
    /** Longer than the second that a stamp counts, however unevenly the two clocks run. */
    private static final Duration SURELY_OVER = Duration.ofSeconds(10);
    private static final String DOUBT = " doubted since ";

    static CrmMark parse(String text) {
        int doubt = text.lastIndexOf(DOUBT);
        if (doubt < 0) {
            return new CrmMark(text, Optional.empty());
        }
        try {
            return new CrmMark(text.substring(0, doubt),
                    Optional.of(Instant.parse(text.substring(doubt + DOUBT.length()))));
        } catch (DateTimeParseException notOurs) {
            return new CrmMark(text, Optional.empty());
        }
    }

    String text() {
        return doubted.map(since -> stamp + DOUBT + since).orElse(stamp);
    }

    /** Whether a record that is listed with this stamp was looked at since it was written. */
    boolean covers(String listed) {
        return stamp.equals(listed) && doubted.isEmpty();
    }

    /**
     * The mark after a look at a record that was listed.
     *
     * @param newest whether the list had no younger stamp
     * @param before the mark until now
     * @param now    our own clock, from before the look
     */
    static CrmMark after(String listed, boolean newest, Optional<CrmMark> before, Instant now) {
        if (!newest) {
            return new CrmMark(listed, Optional.empty());
        }
        Instant since = before.filter(mark -> mark.stamp().equals(listed)).flatMap(CrmMark::doubted).orElse(now);
        return new CrmMark(listed,
                since.plus(SURELY_OVER).isAfter(now) ? Optional.of(since) : Optional.empty());
    }
}
