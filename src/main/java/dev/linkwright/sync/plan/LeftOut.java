package dev.linkwright.sync.plan;

import dev.linkwright.model.MappedField;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;

/**
 * A mapped field that could not be compared.
 *
 * @param side the side that could not be read
 * @param why  what people read
 */
public record LeftOut(MappedField field, Side side, Sentence why) {
}
