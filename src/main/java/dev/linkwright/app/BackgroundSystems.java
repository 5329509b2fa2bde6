package dev.linkwright.app;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.sync.run.Systems;

/** The two systems of a connection, for work that must not hold up what a person waits for. */
final class BackgroundSystems {
    private final SuperOfficeGateway crm;
    private final OpenConnections open;

    @Inject
    BackgroundSystems(SuperOfficeGateway crm, OpenConnections open) {
        this.crm = crm.inBackground();
        this.open = open;
    }

    /** @throws dev.linkwright.model.ProblemException as {@link OpenConnections#connector} does */
    Systems open(ErpConnection connection) {
        return new Systems(connection, crm, open.connector(connection));
    }
}
