package dev.linkwright.link;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.LinkId;

/** The last values seen of a link's actor, to show while the ERP cannot be reached. */
public interface KnownValues {

    /**
     * What was seen.
     *
     * @param values key of the ERP field to its value
     * @param seenAt UTC
     */
    record Seen(Map<String, FieldValue> values, Instant seenAt) {
        public Seen {
            values = Map.copyOf(values);
        }
    }

    Optional<Seen> of(LinkId link);

    /** Keeps what was seen of a link that is stored; overwrites what was seen before. */
    void save(LinkId link, Seen seen);
}
