package dev.linkwright.sync.plan;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.FieldChange;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;

/**
 * One value that goes to one side.
 *
 * @param before what that side holds now
 * @param after  what it is to hold
 * @param reason why; two writes are the same whatever made them so
 */
public record Write(Side side, MappedField field, FieldValue before, FieldValue after, Reason reason) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Write write && side == write.side && field.equals(write.field)
                && before.equals(write.before) && after.equals(write.after);
    }

    @Override
    public int hashCode() {
        return Objects.hash(side, field, before, after);
    }

    /** Whether a value is deleted. */
    public boolean deletes() {
        return after.isBlank() && !before.isBlank();
    }

    /** The same in the side's own terms. */
    public FieldChange change() {
        return new FieldChange(field.on(side).key(), before, after);
    }
}
