package dev.linkwright.ui.settings;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.linkwright.settings.ItemMatch;

/** An item of the ERP in the table. It stays the same row while its CRM item changes, so that it stays selected. */
final class ItemRow {
    private final ReadOnlyObjectWrapper<ItemMatch> match;

    ItemRow(ItemMatch match) {
        this.match = new ReadOnlyObjectWrapper<>(this, "match", match);
    }

    String key() {
        return match.get().erp().key();
    }

    ItemMatch match() {
        return match.get();
    }

    ReadOnlyObjectProperty<ItemMatch> matchProperty() {
        return match.getReadOnlyProperty();
    }

    void set(ItemMatch now) {
        match.set(now);
    }
}
