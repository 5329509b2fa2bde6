package dev.linkwright.browse;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.browse.ErpTabState.Synced;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * How a record stands towards a connection. The link is read from the CRM, where all workstations see it; the local
 * store follows what is found there, and answers alone only while a system cannot be reached.
 */
final class ErpTabs {
    private final CrmGateway crm;
    private final OpenConnections connections;
    private final LinkStore links;
    private final KnownValues known;
    private final Interruptions interruptions;
    private final TabFields fields;
    private final Clock clock;

    @Inject
    ErpTabs(CrmGateway crm, OpenConnections connections, LinkStore links, KnownValues known,
            Interruptions interruptions, TabFields fields, Clock clock) {
        this.crm = crm;
        this.connections = connections;
        this.links = links;
        this.known = known;
        this.interruptions = interruptions;
        this.fields = fields;
        this.clock = clock;
    }

    ErpTabState of(ErpConnection connection, CrmEntity entity) {
        Optional<JournalEntry> unfinished = interruptions.of(connection, entity);
        if (unfinished.isPresent()) {
            return interruptions.state(connection, unfinished.get());
        }
        CrmRecord record;
        try {
            record = crm.read(entity, Bindings.NONE);
        } catch (ProblemException failure) {
            return failure.problem() instanceof Problem.NotFound
                    ? new ErpTabState.EntityGone(connection, failure.problem())
                    : outOfReach(connection, links.of(connection.id(), entity), failure.problem());
        }
        Optional<LinkKey> key = LinkKey.among(record.keys(), connection.id());
        return key.isPresent() ? linked(connection, record, key.get()) : notLinked(connection, record);
    }

    private ErpTabState notLinked(ErpConnection connection, CrmRecord record) {
        links.of(connection.id(), record.entity()).ifPresent(gone -> links.remove(gone.id()));
        return Claim.among(record.keys(), connection.id()).stream().findFirst()
                .<ErpTabState>map(claim -> new ErpTabState.Claimed(connection, claim.user(), claim.workstation(),
                        claim.since(), claim.isOld(clock.instant())))
                .orElseGet(() -> new ErpTabState.NotConnected(connection, connection.actorTypes().stream()
                        .filter(type -> type.entityType() == record.entity().type()).toList()));
    }

    private ErpTabState linked(ErpConnection connection, CrmRecord record, LinkKey key) {
        Link link = remembered(record, key);
        ErpRecord actor;
        try {
            SyncConnector erp = connections.connector(connection);
            List<ErpRecord> found = erp.read(List.of(new ActorRead(key.actor(), link.erpBindings())),
                    erp.fields(key.actor().type()).stream().map(FieldDefinition::key)
                            .collect(Collectors.toUnmodifiableSet()));
            if (found.isEmpty()) {
                return new ErpTabState.ActorGone(connection, key.actor(), number(link), lastKnown(connection, link));
            }
            actor = found.getFirst();
        } catch (ProblemException failure) {
            return outOfReach(connection, Optional.of(link), failure.problem());
        }
        known.save(link.id(), new KnownValues.Seen(actor.values(), clock.instant()));
        List<TabField> shown = fields.of(connection, key.actor().type(), actor.values(), actor.labels());
        if (actor.archived()) {
            return new ErpTabState.ActorArchived(connection, key.actor(), actor.number(), shown);
        }
        return new ErpTabState.Connected(connection, key.actor(), actor.number(), shown, links.conflicts(link.id()),
                new Synced(Optional.ofNullable(link.syncedAt()), link.syncedBy()),
                connections.connector(connection).address(key.actor()));
    }

    /** The link as it is known here; one that another workstation made is remembered from now on. */
    private Link remembered(CrmRecord record, LinkKey key) {
        Optional<Link> ours = links.of(key.connection(), record.entity());
        if (ours.isPresent() && ours.get().id().equals(key.link())) {
            return ours.get();
        }
        ours.ifPresent(replaced -> links.remove(replaced.id()));
        Link link = new Link(key.link(), key.connection(), record.entity(), record.title(), key.actor(), null,
                Bindings.NONE, Bindings.NONE, null, "", null, "");
        links.save(link);
        return link;
    }

    private ErpTabState outOfReach(ErpConnection connection, Optional<Link> link, Problem problem) {
        Optional<KnownValues.Seen> seen = link.flatMap(one -> known.of(one.id()));
        return new ErpTabState.OutOfReach(connection, link.map(Link::actor), link.map(ErpTabs::number).orElse(""),
                link.map(one -> lastKnown(connection, one)).orElse(List.of()), seen.map(KnownValues.Seen::seenAt),
                problem);
    }

    private List<TabField> lastKnown(ErpConnection connection, Link link) {
        ActorType type = link.actor().type();
        return known.of(link.id()).map(seen -> fields.of(connection, type, seen.values(), Map.of()))
                .orElse(List.of());
    }

    private static String number(Link link) {
        String number = link.actorNumber();
        return number == null ? link.actor().key() : number;
    }
}
