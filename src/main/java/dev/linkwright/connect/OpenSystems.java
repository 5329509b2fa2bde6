package dev.linkwright.connect;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sync.run.Systems;

/** The two systems of a connection, after a look that the ERP is the one that the links of the connection point to. */
final class OpenSystems {
    private final CrmGateway crm;
    private final OpenConnections open;
    private final ConnectionStore connections;

    @Inject
    OpenSystems(CrmGateway crm, OpenConnections open, ConnectionStore connections) {
        this.crm = crm;
        this.open = open;
        this.connections = connections;
    }

    Systems of(ConnectionId id) {
        return of(connections.connections().stream().filter(connection -> connection.id().equals(id)).findFirst()
                .orElseThrow(
                        () -> new ProblemException(new Problem.NotFound("Linkwright", "connection " + id.value()))));
    }

    Systems of(ErpConnection connection) {
        Systems systems = unchecked(connection);
        Fingerprint now = systems.erp().fingerprint();
        Optional<Fingerprint> known = connections.fingerprint(connection.id());
        if (known.isEmpty()) {
            connections.saveFingerprint(connection.id(), now);
        } else if (!known.get().equals(now)) {
            throw new ProblemException(new Problem.OtherErp(connection.name(), known.get().toString()));
        }
        return systems;
    }

    /** Without that look: only for what does not touch the ERP. */
    Systems unchecked(ErpConnection connection) {
        return new Systems(connection, crm, open.connector(connection));
    }
}
