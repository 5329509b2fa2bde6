package dev.linkwright.link;

import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;

/**
 * A value that a connect has written over.
 *
 * @param before  what the side held
 * @param written what the side held after the write, in its server's own words
 */
public record Overwritten(Side side, MappedField field, FieldValue before, FieldValue written) {
}
