package dev.linkwright.model;

import java.util.Map;

/**
 * What one side held at one moment.
 *
 * @param fields  {@link MappedField#key()} to what was read; a mapped field that is missing here was not readable
 * @param version the side's version at that moment
 */
public record Snapshot(Map<String, Reading> fields, Version version) {
    public Snapshot {
        fields = Map.copyOf(fields);
    }

    public Reading reading(String field) {
        Reading reading = fields.get(field);
        return reading != null
                ? reading
                : new Reading(new FieldValue.NotReadable(Sentence.of("value.not-in-answer")), "");
    }
}
