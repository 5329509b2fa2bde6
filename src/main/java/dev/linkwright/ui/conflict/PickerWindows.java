package dev.linkwright.ui.conflict;

import dev.linkwright.model.Side;

/** The windows that open over the picker. */
interface PickerWindows {
    /** Lists what would be written. */
    void preview();

    /** Says what taking a side for the rest would do, and does it if the person agrees. */
    void rest(Side side);

    /** Shows both values of a field in full. */
    void full(FieldState state);
}
