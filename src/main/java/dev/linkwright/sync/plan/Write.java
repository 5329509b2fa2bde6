package dev.linkwright.sync.plan;

import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;

/**
 * One value that goes to one side.
 *
 * @param before what that side holds now
 * @param after  what it is to hold
 */
public record Write(Side side, MappedField field, FieldValue before, FieldValue after) {

    /** The same in the side's own terms. */
    public FieldChange change() {
        return new FieldChange(field.on(side).key(), before, after);
    }
}
