package dev.linkwright.ui.shell;

import javafx.stage.Window;

/** What an administrator does; joined to the main window by the application. */
public interface Maintenance {

    /**
     * Opens <em>Resync from CRM</em>.
     *
     * @param written runs when values may have been written
     */
    void resync(Window owner, Runnable written);

    /** Opens <em>Settings and maintenance</em>, or brings it to the front. */
    void settings(Window owner);

    /** Opens <em>About Linkwright</em>. */
    void about(Window owner);

    /** Whether somebody signed in by a window, who can sign out. */
    boolean canSignOut();

    /** Asks, and if the person wants to, forgets who signed in and closes the main window. */
    void signOut(Window owner);
}
