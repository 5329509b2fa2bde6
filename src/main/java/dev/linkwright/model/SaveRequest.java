package dev.linkwright.model;

import java.util.List;

/**
 * Asks a side to write values into a record, on condition that nobody wrote since it was read.
 *
 * @param changes  at least one, no field twice
 * @param expected the version with which the record was read
 * @param bindings the rows that slots stand for; a slot without one gets a new row
 */
public record SaveRequest(List<FieldChange> changes, Version expected, Bindings bindings) {
    public SaveRequest {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("Nothing to save");
        }
    }
}
