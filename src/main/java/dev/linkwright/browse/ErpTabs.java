package dev.linkwright.browse;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/**
 * How a record stands towards a connection. The link is read from the CRM, where all workstations see it; the local
 * store follows what is found there, and answers alone only while a system cannot be reached.
 */
final class ErpTabs {
    private final CrmGateway crm;
    private final OpenConnections connections;
    private final LinkStore links;
    private final LastKnown lastKnown;
    private final Interruptions interruptions;
    private final LinkedTabs linked;
    private final Clock clock;

    @Inject
    ErpTabs(CrmGateway crm, OpenConnections connections, LinkStore links, LastKnown lastKnown,
            Interruptions interruptions, LinkedTabs linked, Clock clock) {
        this.crm = crm;
        this.connections = connections;
        this.links = links;
        this.lastKnown = lastKnown;
        this.interruptions = interruptions;
        this.linked = linked;
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
                    : lastKnown.outOfReach(connection, links.of(connection.id(), entity), failure.problem());
        }
        Optional<LinkKey> key = LinkKey.among(record.keys(), connection.id());
        return key.isPresent() ? linked.of(connection, record, key.get()) : notLinked(connection, record);
    }

    private ErpTabState notLinked(ErpConnection connection, CrmRecord record) {
        links.of(connection.id(), record.entity()).ifPresent(gone -> links.remove(gone.id()));
        Optional<Claim> claim = Claim.among(record.keys(), connection.id()).stream()
                .filter(one -> !interruptions.isOurs(one)).findFirst();
        if (claim.isPresent()) {
            return claimed(connection, claim.get());
        }
        try {
            return connectable(connection, record);
        } catch (ProblemException failure) {
            return lastKnown.outOfReach(connection, Optional.empty(), failure.problem());
        }
    }

    private ErpTabState claimed(ErpConnection connection, Claim claim) {
        return new ErpTabState.Claimed(connection, claim.operation(), claim.knownActor(), claim.user(),
                claim.workstation(), claim.since(), claim.isOld(clock.instant()));
    }

    private ErpTabState connectable(ErpConnection connection, CrmRecord record) {
        List<ActorType> mapped = connection.actorTypes().stream()
                .filter(type -> type.entityType() == record.entity().type()).toList();
        List<ActorType> there = connections.connector(connection).actorTypes();
        List<ActorType> possible = mapped.stream().filter(there::contains).toList();
        if (possible.isEmpty() && !mapped.isEmpty()) {
            return new ErpTabState.NotConnected(connection, possible, Optional.empty(),
                    Optional.of(Sentence.of("erptab.why-not.erp-has-none", connection.name())));
        }
        CompanyActor company = CompanyActor.of(crm, connection, record);
        return new ErpTabState.NotConnected(connection, possible, company.actor(), company.whyNot(connection));
    }
}
