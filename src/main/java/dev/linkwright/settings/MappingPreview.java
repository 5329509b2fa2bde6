package dev.linkwright.settings;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Secrets;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Reads a record and its actor to try the mapping of a connection with that is still being edited. Writes nothing. */
public final class MappingPreview {
    private final CrmGateway crm;
    private final Set<SyncConnectorProvider> providers;
    private final LinkStore links;

    @Inject
    public MappingPreview(CrmGateway crm, Set<SyncConnectorProvider> providers, LinkStore links) {
        this.crm = crm;
        this.providers = Set.copyOf(providers);
        this.links = links;
    }

    /**
     * Reads both as they are now. Blocks, so it runs elsewhere; ends when it is interrupted.
     *
     * @param connection as it is edited
     * @param secrets    those that were typed among them
     * @throws ProblemException NotFound if the record or its actor is gone, and whatever else the systems answer
     */
    public PreviewedRecord read(ErpConnection connection, Secrets secrets, ActorType type, CrmEntity entity) {
        CrmRecord unbound = crm.read(entity, Bindings.NONE);
        Optional<LinkKey> key = LinkKey.among(unbound.keys(), connection.id());
        // What is known here of another link stands for rows that this one has nothing to do with.
        Optional<Link> known = key.flatMap(found -> links.of(connection.id(), entity)
                .filter(link -> link.id().equals(found.link())));
        Bindings rows = known.map(Link::crmBindings).orElse(Bindings.NONE);
        CrmRecord record = rows.equals(Bindings.NONE) ? unbound : crm.read(entity, rows);
        try (OpenConnections open = new OpenConnections(providers, secrets)) {
            SyncConnector erp = open.connector(connection);
            List<FieldDefinition> fields = erp.fields(type);
            Optional<ErpRecord> actor = key.filter(found -> found.actor().type() == type)
                    .map(found -> actor(connection, erp, new ActorRead(found.actor(),
                            known.map(Link::erpBindings).orElse(Bindings.NONE)), fields));
            return new PreviewedRecord(type, record, key.map(found -> found.actor().type()), actor,
                    crm.fields(entity.type()), fields);
        }
    }

    private static ErpRecord actor(ErpConnection connection, SyncConnector erp, ActorRead wanted,
            List<FieldDefinition> fields) {
        return erp.read(List.of(wanted), fields.stream().map(FieldDefinition::key).collect(toUnmodifiableSet()))
                .stream().findFirst().orElseThrow(() -> new ProblemException(new Problem.NotFound(connection.name(),
                        wanted.actor().type().word() + " " + wanted.actor().key())));
    }
}
