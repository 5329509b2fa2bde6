package dev.linkwright.ui.conflict;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row of the picker. It stays in its place while the window is open; what it shows changes. */
sealed interface PickerItem {

    /** A field that could be compared. */
    final class Field implements PickerItem {
        private final String key;
        private final boolean grouped;
        private final ReadOnlyObjectWrapper<FieldState> state;

        Field(String key, boolean grouped, FieldState state) {
            this.key = key;
            this.grouped = grouped;
            this.state = new ReadOnlyObjectWrapper<>(this, "state", state);
        }

        String key() {
            return key;
        }

        /** Whether it stands below the heading of its group. */
        boolean isGrouped() {
            return grouped;
        }

        FieldState state() {
            return state.get();
        }

        ReadOnlyObjectProperty<FieldState> stateProperty() {
            return state.getReadOnlyProperty();
        }

        void show(FieldState now) {
            state.set(now);
        }
    }

    /** The heading of fields that are decided together, until a person opens it. */
    final class Group implements PickerItem {
        private final String name;
        private final String firstKey;
        private final String labels;
        private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");

        Group(String name, String firstKey, String labels) {
            this.name = name;
            this.firstKey = firstKey;
            this.labels = labels;
        }

        String name() {
            return name;
        }

        /** The field that is decided when the heading is. */
        String firstKey() {
            return firstKey;
        }

        /** The labels of its fields. */
        String labels() {
            return labels;
        }

        ReadOnlyBooleanProperty openProperty() {
            return open.getReadOnlyProperty();
        }

        void setOpen(boolean now) {
            open.set(now);
        }
    }

    /** A field that could not be compared, and why. */
    record LeftOutField(String label, String side, String why) implements PickerItem {
    }
}
