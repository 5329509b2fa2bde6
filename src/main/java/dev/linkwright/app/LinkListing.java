package dev.linkwright.app;

import jakarta.inject.Inject;

import dev.linkwright.browse.ActiveConnections;
import dev.linkwright.http.Priority;
import dev.linkwright.sync.run.LinkRefresh;

/** Reads the links of all connections from the CRM. */
final class LinkListing {
    private final ActiveConnections active;
    private final LinkRefresh links;

    @Inject
    LinkListing(ActiveConnections active, LinkRefresh links) {
        this.active = active;
        this.links = links;
    }

    /** How many there are. */
    int run() {
        return Priority.BACKGROUND.during(() -> active.all().stream()
                .mapToInt(connection -> links.run(connection.id())).sum());
    }
}
