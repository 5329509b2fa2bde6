package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;

/**
 * What a resync did.
 *
 * @param records    of how many records something was written
 * @param values     how many values were written
 * @param notWritten the records that are left as they are, and why
 * @param stopped    why it ended before all was written
 */
public record ResyncReport(int records, int values, List<NotWritten> notWritten, Optional<Problem> stopped) {
    public ResyncReport {
        notWritten = List.copyOf(notWritten);
    }

    /** A record that was counted and not written. */
    public record NotWritten(CrmEntity entity, String title, Sentence why) {
    }
}
