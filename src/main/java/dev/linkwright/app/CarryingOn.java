package dev.linkwright.app;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.sync.run.CreationRecovery;
import dev.linkwright.sync.run.Recovery;
import dev.linkwright.sync.run.Systems;

/** Carries on with what was interrupted when the program last ended. */
final class CarryingOn {
    private final CrmGateway crm;
    private final OpenConnections open;
    private final ConnectionStore connections;
    private final Recovery recovery;
    private final CreationRecovery creations;

    @Inject
    CarryingOn(CrmGateway crm, OpenConnections open, ConnectionStore connections, Recovery recovery,
            CreationRecovery creations) {
        this.crm = crm;
        this.open = open;
        this.connections = connections;
        this.recovery = recovery;
        this.creations = creations;
    }

    /** What was carried on with; actors come last, because a Save that is carried on with may connect one. */
    record Interrupted(List<Recovery.Recovered> saves, List<CreationRecovery.Recovered> creations) {
    }

    Interrupted run() {
        return new Interrupted(recovery.run(this::systems), creations.run(this::systems));
    }

    private Optional<Systems> systems(ConnectionId id) {
        return connections.connections().stream()
                .filter(connection -> connection.active() && connection.id().equals(id)).findFirst()
                .map(connection -> new Systems(connection, crm, open.connector(connection)));
    }
}
