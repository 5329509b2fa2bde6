package dev.linkwright.ui.shell;

import javafx.stage.Window;

/** What an administrator does with many records at once; joined to the main window by the application. */
@FunctionalInterface
public interface Maintenance {

    /**
     * Opens <em>Resync from CRM</em>.
     *
     * @param written runs when values may have been written
     */
    void resync(Window owner, Runnable written);
}
