package dev.linkwright.model;

import java.util.Map;

/**
 * What a side holds after a write, known to be the result of that write.
 *
 * @param values   every readable field of the side by its own key. Where the server answers writes with the record,
 *                 what it answered; else what was sent for the written fields and what was read before, under the
 *                 version that the write was conditional on, for the others
 * @param version  the version after the write
 * @param bindings the rows that slots stand for now
 */
public record Saved(Map<String, FieldValue> values, Version version, Bindings bindings) {
    public Saved {
        values = Map.copyOf(values);
    }
}
