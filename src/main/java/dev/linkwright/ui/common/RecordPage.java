package dev.linkwright.ui.common;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** The part of the main window beside the finder: the card of a record and its sections. */
public interface RecordPage {

    /** Makes the pages of the main window, each when its tab is first opened. */
    @FunctionalInterface
    interface Factory {
        RecordPage create(EntityType type);
    }

    /** What kind of records it shows. */
    EntityType type();

    /** Always the same node. */
    Node node();

    /** The name of the record it shows; empty while there is none. */
    ObservableValue<String> title();

    /** Whether something of the record that it shows waits for Save. */
    ObservableValue<Boolean> pending();

    /** Reads a record and shows it; what was under way for the one before is cancelled. */
    void show(CrmEntity entity);

    /** Turns to the ERP tab of what is shown, as a connection sees it, and puts the focus there. */
    void turnToLink(ConnectionId connection);

    /** Turns to the ERP tab, and asks there whether the connect or disconnect that was saved last is undone. */
    void undoLink(ConnectionId connection);

    /** A record or its link was written: if it is the one that is shown, it is read anew. */
    void changed(CrmEntity entity);

    /** Reads what is shown anew. */
    void refresh();

    /**
     * Asked before another record is shown or the window closes.
     *
     * @param goOn called if nothing pending is lost by it; see {@link RecordSection#leave}
     */
    void leave(Runnable goOn);

    /** Opens what is shown in the CRM's own interface, if it has an address there. */
    void openInCrm();

    /** What F6 hops between, in order: each focuses the first useful control of a part. */
    List<Part> parts();

    /** A part of the page. */
    record Part(Node node, Runnable focus) {
    }
}
