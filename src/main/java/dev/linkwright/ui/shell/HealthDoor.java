package dev.linkwright.ui.shell;

import dev.linkwright.browse.Heading;

/** Leads to <em>Sync health</em>; joined to it by the application. */
@FunctionalInterface
public interface HealthDoor {

    /** Brings the page to the front with the links under a heading. */
    void open(Heading heading);
}
