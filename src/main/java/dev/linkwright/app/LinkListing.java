package dev.linkwright.app;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.http.Priority;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.sync.run.LinkRefresh;

/** Reads the links of all connections from the CRM. */
final class LinkListing {
    private final ConnectionStore connections;
    private final LinkRefresh links;

    @Inject
    LinkListing(ConnectionStore connections, LinkRefresh links) {
        this.connections = connections;
        this.links = links;
    }

    /** How many there are. */
    int run() {
        return Priority.BACKGROUND.during(() -> connections.connections().stream().filter(ErpConnection::active)
                .mapToInt(connection -> links.run(connection.id())).sum());
    }
}
