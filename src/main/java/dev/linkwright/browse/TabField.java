package dev.linkwright.browse;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldValue;

/**
 * A field of the ERP tab.
 *
 * @param label     what people call it
 * @param direction which way it flows; null for a field that is only shown
 * @param value     what the ERP holds, or held when it was last seen
 * @param text      the value as people read it
 */
public record TabField(String key, String label, @Nullable Direction direction, FieldValue value, String text) {
}
