package dev.linkwright.ui.connect;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.connect.Hit;

/** A row of the hit list; its hit comes when its page does. */
final class HitRow {
    private final int index;
    private final ReadOnlyObjectWrapper<Optional<Hit>> hit = new ReadOnlyObjectWrapper<>(this, "hit",
            Optional.empty());

    HitRow(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    Optional<Hit> hit() {
        return hit.get();
    }

    ReadOnlyObjectProperty<Optional<Hit>> hitProperty() {
        return hit.getReadOnlyProperty();
    }

    void show(Hit found) {
        hit.set(Optional.of(found));
    }
}
