package dev.linkwright.settings;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.Secrets;
import dev.linkwright.erp.Capabilities;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ProblemException;

/** What a sync connector can do, as far as it tells without its ERP being asked. */
public final class ConnectorAbilities {
    private final Set<SyncConnectorProvider> providers;
    private final ProfileFile files;

    @Inject
    public ConnectorAbilities(Set<SyncConnectorProvider> providers, ProfileFile files) {
        this.providers = Set.copyOf(providers);
        this.files = files;
    }

    /** The actor types that mappings are there for: those that ship for the connector, and those of its connections. */
    public List<ActorType> actorTypes(SyncConnectorProvider connector, Profile profile) {
        return Stream
                .concat(files.start(connector.id()).stream(),
                        profile.connections().stream().filter(one -> one.connector().equals(connector.id())))
                .flatMap(one -> one.mappings().stream()).map(ActorMapping::actorType).distinct().sorted().toList();
    }

    /**
     * What the connector can do over a connection; may wait for what keeps the secrets, so it runs elsewhere.
     *
     * @throws ProblemException if a secret is missing, or the connection cannot be used as it is set
     */
    public Capabilities over(ErpConnection connection, Secrets secrets) {
        // Apart from the open ones: nobody is asked to sign in for looking at this.
        try (OpenConnections once = new OpenConnections(providers, secrets)) {
            return once.connector(connection).capabilities();
        }
    }
}
