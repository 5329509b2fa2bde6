package dev.linkwright.ui.common;

import java.net.URI;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;

/**
 * How a feature leads a person elsewhere without knowing the other feature; built by the main window. What a feature
 * wants of one other feature (the ERP tab of the Connect dialog, say) it declares as an interface of its own, in its own
 * words, and the application joins the two.
 */
public interface Navigator {

    /** Opens a record in the main window; asks first if something pending would be left. */
    void open(CrmEntity entity);

    /** Opens a record at its ERP tab, seen through a connection; asks first if something pending would be left. */
    void openLink(CrmEntity entity, ConnectionId connection);

    /**
     * Opens a record at its ERP tab and asks there whether the connect or disconnect that was saved last through a
     * connection is undone; asks first if something pending would be left.
     */
    void undoLink(CrmEntity entity, ConnectionId connection);

    /** Brings a page to the front of the main window. */
    void show(WindowPage page);

    /** Opens an address in the system's browser. */
    void openOutside(URI address);

    /** Copies the link that opens a record in this program, and says so. */
    void copyLink(CrmEntity entity);

    /** Tells that a record or its link was written, so that whatever shows it shows it as it is now. */
    void linkChanged(CrmEntity entity);
}
