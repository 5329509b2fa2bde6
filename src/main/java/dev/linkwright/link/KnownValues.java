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
     * @param labels what people call the fields
     * @param texts  what people read in place of a value, such as a list item's name
     * @param seenAt UTC
     */
    record Seen(Map<String, FieldValue> values, Map<String, String> labels, Map<String, String> texts,
            Instant seenAt) {
        public Seen {
            values = Map.copyOf(values);
            labels = Map.copyOf(labels);
            texts = Map.copyOf(texts);
        }

        /** By somebody who does not know how people read it. */
        public Seen(Map<String, FieldValue> values, Instant seenAt) {
            this(values, Map.of(), Map.of(), seenAt);
        }
    }

    Optional<Seen> of(LinkId link);

    /** Keeps what was seen of a link that is stored; overwrites what was seen before, but for labels where none are given. */
    void save(LinkId link, Seen seen);
}
