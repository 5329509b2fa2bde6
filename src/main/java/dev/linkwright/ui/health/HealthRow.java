package dev.linkwright.ui.health;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.browse.HealthLine;

/** A row of the list; its line comes when its page does. */
final class HealthRow {
    private final int index;
    private final ReadOnlyObjectWrapper<Optional<HealthLine>> line = new ReadOnlyObjectWrapper<>(this, "line",
            Optional.empty());

    HealthRow(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    Optional<HealthLine> line() {
        return line.get();
    }

    ReadOnlyObjectProperty<Optional<HealthLine>> lineProperty() {
        return line.getReadOnlyProperty();
    }

    void show(HealthLine now) {
        if (!line.get().equals(Optional.of(now))) {
            line.set(Optional.of(now));
        }
    }
}
