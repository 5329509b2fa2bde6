package dev.linkwright.browse;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Asks the systems themselves. */
public final class LiveSystems implements Systems {
    private final CrmGateway crm;
    private final ActiveConnections active;
    private final Function<ErpConnection, SyncConnector> connectors;

    @Inject
    public LiveSystems(CrmGateway crm, ActiveConnections active,
            Function<ErpConnection, SyncConnector> connectors) {
        this.crm = crm;
        this.active = active;
        this.connectors = connectors;
    }

    @Override
    public Session session() {
        SignedIn signedIn = crm.whoAmI();
        active.learn(signedIn);
        return new Session(signedIn.fullName(), signedIn.tenantName());
    }

    @Override
    public List<ErpConnection> connections() {
        return active.all();
    }

    @Override
    public Optional<Problem> check(ErpConnection connection) {
        try {
            connectors.apply(connection).test();
            return Optional.empty();
        } catch (ProblemException problem) {
            return Optional.of(problem.problem());
        }
    }
}
