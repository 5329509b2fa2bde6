package dev.linkwright.ui.common;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** A section tab below the card of a record, such as <em>ERP</em>. */
public interface RecordSection {

    /** Makes sections for the pages of the main window. */
    @FunctionalInterface
    interface Factory {
        RecordSection create(EntityType type);
    }

    /** The content below the tab; always the same node. */
    Node node();

    /** Whether the tab is there at all. */
    ObservableValue<Boolean> available();

    /** Shows a record; what was under way for the one before is cancelled. */
    void show(CrmEntity entity);

    /** Shows the record as a connection sees it. Sections that are the same through every connection do nothing. */
    default void through(ConnectionId connection) {
        // Most know no connections.
    }

    /** Asks whether the connect or disconnect that was saved last through a connection is undone. */
    default void undoLink(ConnectionId connection) {
        // Most know no links.
    }

    /** Reads what is shown anew. */
    void refresh();

    /** The record that is shown, or its link, was written: what is shown of that is read anew, and stays until then. */
    default void changed() {
        // Most show nothing of it.
    }

    /** Whether something of the record that is shown waits for Save. */
    default ObservableValue<Boolean> pending() {
        return new SimpleBooleanProperty(false);
    }

    /**
     * Asked before another record is shown or the window closes.
     *
     * @param goOn called at once if nothing is pending, later if the person decided to leave, and never if they stay
     */
    void leave(Runnable goOn);

    /** Puts the focus on the section's first useful control. */
    void requestFocus();
}
