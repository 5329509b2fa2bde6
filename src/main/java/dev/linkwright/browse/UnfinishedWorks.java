package dev.linkwright.browse;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.linkwright.browse.UnfinishedWork.Standing;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.link.Creation;
import dev.linkwright.link.CreationEntry;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.CreationLine;
import dev.linkwright.link.Health;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.Standings;
import dev.linkwright.link.Step;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Page;

/** What was begun and not finished: here, as the journals tell, and elsewhere, as claims in the CRM tell. */
final class UnfinishedWorks {
    private final Journal journal;
    private final CreationJournal creations;
    private final Interruptions interruptions;
    private final Standings standings;
    private final CrmGateway crm;
    private final Clock clock;

    @Inject
    UnfinishedWorks(Journal journal, CreationJournal creations, Interruptions interruptions, Standings standings,
            CrmGateway crm, Clock clock) {
        this.journal = journal;
        this.creations = creations;
        this.interruptions = interruptions;
        this.standings = standings;
        this.crm = crm;
        this.clock = clock;
    }

    /** Oldest first. One of which only the claim is left to be taken away is none to a person. */
    List<UnfinishedWork> here(Map<ConnectionId, String> connections) {
        Stream<UnfinishedWork> saves = journal.unfinished().stream()
                .filter(entry -> entry.state(Step.CLAIM_AWAY).isEmpty()).map(entry -> save(entry, connections));
        Stream<UnfinishedWork> actors = creations.unfinished().stream().map(entry -> creation(entry, connections));
        return Stream.concat(saves, actors).sorted(Comparator.comparing(UnfinishedWork::since)).toList();
    }

    /** What claims of a connection tell of other workstations. */
    Stream<UnfinishedWork> elsewhere(ErpConnection connection) {
        List<UnfinishedWork> found = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmKey> keys = crm.keys(connection.id(), page);
            Claim.among(keys.items(), connection.id()).stream().filter(claim -> !interruptions.isOurs(claim))
                    .map(claim -> claimed(connection, claim)).forEach(found::add);
            page = Optional.ofNullable(keys.next());
        } while (page.isPresent());
        return found.stream();
    }

    private UnfinishedWork save(JournalEntry entry, Map<ConnectionId, String> connections) {
        Operation operation = entry.operation();
        ConnectionId connection = operation.plan().connection();
        Standing standing = new Standing.Stopped(Interruptions.kind(operation.kind()), Interruptions.steps(entry),
                Interruptions.canRollBack(entry));
        return new UnfinishedWork(operation.id(), operation.plan().entity(), operation.entityTitle(), connection,
                connections.getOrDefault(connection, ""), operation.user(), operation.workstation(),
                operation.openedAt(), standing, isFailing(operation.link()));
    }

    private static UnfinishedWork creation(CreationEntry entry, Map<ConnectionId, String> connections) {
        Creation creation = entry.creation();
        return new UnfinishedWork(creation.id(), creation.entity(), creation.entityTitle(), creation.connection(),
                connections.getOrDefault(creation.connection(), ""), creation.user(), creation.workstation(),
                creation.openedAt(), new Standing.NotConnected(entry.made().map(CreationLine::number).orElse("")),
                false);
    }

    private UnfinishedWork claimed(ErpConnection connection, Claim claim) {
        return new UnfinishedWork(claim.operation(), claim.entity(), "", connection.id(), connection.name(),
                claim.user(), claim.workstation(), claim.since(),
                new Standing.Elsewhere(claim.isOld(clock.instant())), false);
    }

    private boolean isFailing(LinkId link) {
        return standings.of(link).filter(standing -> standing.health() == Health.FAILING).isPresent();
    }
}
