package dev.linkwright.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Secrets;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Rights;

/** Tries a connection as it is edited, before anything of it is saved. Nothing is written to either system. */
public final class ConnectionTest {
    private final Set<SyncConnectorProvider> providers;
    private final ConnectionStore connections;
    private final CrmGateway crm;
    private final Set<ActivationRule> rules;

    @Inject
    public ConnectionTest(Set<SyncConnectorProvider> providers, ConnectionStore connections, CrmGateway crm,
            Set<ActivationRule> rules) {
        this.providers = Set.copyOf(providers);
        this.connections = connections;
        this.crm = crm;
        this.rules = Set.copyOf(rules);
    }

    /**
     * Signs in anew and looks around; blocks.
     *
     * @param secrets those that were typed among them
     * @throws ProblemException if the ERP cannot be reached, does not take the sign-in, or fails otherwise
     */
    public TestReport run(ErpConnection connection, Secrets secrets) {
        // A session of its own, so that those who work with the connection meanwhile keep theirs.
        try (OpenConnections once = new OpenConnections(providers, secrets)) {
            SyncConnector erp = once.connector(connection);
            erp.test();
            List<ActorType> wanted = connection.actorTypes();
            List<TestReport.OfActor> actors = erp.actorTypes().stream()
                    .filter(type -> wanted.isEmpty() || wanted.contains(type)).map(type -> look(erp, type)).toList();
            Fingerprint here = erp.fingerprint();
            return new TestReport(actors, keys(connection),
                    connections.fingerprint(connection.id()).filter(known -> !known.equals(here)),
                    rules.stream().flatMap(rule -> rule.whyNot(connection, erp).stream()).toList());
        }
    }

    private static TestReport.OfActor look(SyncConnector erp, ActorType type) {
        Rights rights = erp.rights(type);
        boolean counted = rights.read() && erp.capabilities().has(Feature.COUNT);
        return new TestReport.OfActor(type, rights,
                counted
                        ? erp.count(new SearchRequest(type, "", List.of(), Optional.empty(), List.of(),
                                Optional.empty(), Optional.empty(), 1))
                        : OptionalLong.empty());
    }

    private Optional<Problem> keys(ErpConnection connection) {
        try {
            crm.keys(connection.id(), Optional.empty());
            return Optional.empty();
        } catch (ProblemException unreadable) {
            return Optional.of(unreadable.problem());
        }
    }
}
