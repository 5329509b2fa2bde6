package dev.linkwright.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.settings.MappingRow;

/**
 * A field of the ERP in the table. It stays the same line while its mapping changes, so that it stays selected.
 */
final class MappingLine {
    /** @param suggested whether the mapping was suggested and is not saved yet */
    record Shown(MappingRow row, boolean suggested) {
    }

    private final ReadOnlyObjectWrapper<Shown> shown;

    MappingLine(Shown shown) {
        this.shown = new ReadOnlyObjectWrapper<>(this, "shown", shown);
    }

    String key() {
        return row().key();
    }

    MappingRow row() {
        return shown.get().row();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    void set(Shown now) {
        shown.set(now);
    }
}
