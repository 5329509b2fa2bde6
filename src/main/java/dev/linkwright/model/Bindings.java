package dev.linkwright.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which child row each slot of a link stands for, so that "first phone" stays the same row when rows are added or
 * reordered.
 *
 * @param rows {@link FieldDefinition#slot()} to the adapter's own name of the row: an identifier where rows have one,
 *             else the row's value. A slot without an entry has no row yet
 */
public record Bindings(Map<String, String> rows) {
    public static final Bindings NONE = new Bindings(Map.of());

    public Bindings {
        rows = Map.copyOf(rows);
    }

    public Optional<String> row(String slot) {
        return Optional.ofNullable(rows.get(slot));
    }

    public Bindings with(String slot, String row) {
        Map<String, String> more = new HashMap<>(rows);
        more.put(slot, row);
        return new Bindings(more);
    }
}
