package dev.linkwright.browse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.browse.ErpTabState.Synced;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.erp.Feature;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Link;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** How a record that is linked stands. */
final class LinkedTabs {
    private final CrmGateway crm;
    private final OpenConnections connections;
    private final LinkStore links;
    private final LastKnown lastKnown;
    private final TabFields fields;

    @Inject
    LinkedTabs(CrmGateway crm, OpenConnections connections, LinkStore links, LastKnown lastKnown, TabFields fields) {
        this.crm = crm;
        this.connections = connections;
        this.links = links;
        this.lastKnown = lastKnown;
        this.fields = fields;
    }

    ErpTabState of(ErpConnection connection, CrmRecord record, LinkKey key) {
        Link link = remembered(record, key);
        try {
            SyncConnector erp = connections.connector(connection);
            List<FieldDefinition> described = erp.fields(key.actor().type());
            List<ErpRecord> found = erp.read(List.of(new ActorRead(key.actor(), link.erpBindings())),
                    described.stream().map(FieldDefinition::key).collect(Collectors.toUnmodifiableSet()));
            if (found.isEmpty()) {
                return new ErpTabState.ActorGone(connection, key.actor(), LastKnown.number(link),
                        lastKnown.fields(connection, link));
            }
            lastKnown.remember(link, found.getFirst(), described);
            return there(connection, erp, record, link, found.getFirst());
        } catch (ProblemException failure) {
            return lastKnown.outOfReach(connection, Optional.of(link), failure.problem());
        }
    }

    private ErpTabState there(ErpConnection connection, SyncConnector erp, CrmRecord record, Link link,
            ErpRecord actor) {
        List<TabField> shown = fields.of(connection, actor.actor().type(), actor.values(), actor.labels());
        Optional<ErpRecord> now = instead(erp, actor);
        if (now.isPresent()) {
            ErpRecord into = now.get();
            return new ErpTabState.ActorMerged(connection, actor.actor(), actor.number(), into.actor(),
                    into.number(), into.title(), shown);
        }
        if (actor.archived()) {
            return new ErpTabState.ActorArchived(connection, actor.actor(), actor.number(), shown,
                    whyNotActive(connection, erp, actor.actor()));
        }
        Optional<Sentence> leftOut = CompanyActor.of(crm, connection, record).leftOut(connection, actor);
        if (leftOut.isPresent()) {
            return new ErpTabState.LeftOut(connection, actor.actor(), actor.number(), shown, leftOut.get());
        }
        return new ErpTabState.Connected(connection, actor.actor(), actor.number(), shown,
                links.conflicts(link.id()), new Synced(Optional.ofNullable(link.syncedAt()), link.syncedBy()),
                erp.address(actor.actor()));
    }

    private static Optional<Sentence> whyNotActive(ErpConnection connection, SyncConnector erp, ErpActor actor) {
        return erp.capabilities().whyNot(Feature.REACTIVATE).or(() -> erp.rights(actor.type()).write()
                ? Optional.empty()
                : Optional.of(Sentence.of("erptab.reactivate.may-not", connection.name())));
    }

    /** What stands in the place of a merged actor, at the end of the way; none if that is gone. */
    private static Optional<ErpRecord> instead(SyncConnector erp, ErpRecord merged) {
        Set<ErpActor> passed = new HashSet<>(Set.of(merged.actor()));
        Optional<ErpRecord> now = Optional.empty();
        Optional<ErpActor> next = merged.mergedInto();
        while (next.filter(passed::add).isPresent()) {
            now = erp.read(List.of(new ActorRead(next.get(), Bindings.NONE)), Set.of()).stream().findFirst();
            next = now.flatMap(ErpRecord::mergedInto);
        }
        return now;
    }

    /** The link as it is known here; one that another workstation made is remembered from now on. */
    private Link remembered(CrmRecord record, LinkKey key) {
        Optional<Link> ours = links.of(key.connection(), record.entity());
        if (ours.isPresent() && ours.get().id().equals(key.link())) {
            return ours.get();
        }
        ours.ifPresent(replaced -> links.remove(replaced.id()));
        Link link = key.unseen(record.title(), Bindings.NONE);
        links.save(link);
        return link;
    }
}
