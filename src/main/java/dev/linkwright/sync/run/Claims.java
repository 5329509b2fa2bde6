package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Creation;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.sync.plan.MergePlan;

/**
 * Sees to it that of several workstations only one works on a record and an actor.
 *
 * <p>
 * A claim is saved first and everybody's claims are read back afterwards, so of two that claim at once at least one
 * sees the other. Who sees a claim with a lower operation id withdraws. Who sees only higher ones waits until they
 * are gone: their owner either saw this claim and withdraws, or was alone when it looked and finishes, and then its
 * link is there to be seen. So one wins and never two.
 */
final class Claims {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    /** A claim older than this belongs to an operation that hangs or was killed; it is not waited for. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Clock clock;
    private final Pause pause;

    @Inject
    Claims(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** What was found: the record, if it may be worked on, or why it may not. */
    sealed interface Finding {
        record Free(CrmRecord record) implements Finding {
        }

        /** Linked already. */
        record Taken(CrmEntity by) implements Finding {
        }

        /** Somebody else is at it. */
        record Claimed(Claim claim) implements Finding {
        }
    }

    static Claim of(Operation operation) {
        MergePlan plan = operation.plan();
        return new Claim(plan.connection(), plan.entity(), operation.id(), plan.actor(), operation.user(),
                operation.workstation(), operation.openedAt());
    }

    static Claim of(Creation creation) {
        return new Claim(creation.connection(), creation.entity(), creation.id(),
                new ErpActor(creation.type(), Claim.NOT_YET_THERE), creation.user(), creation.workstation(),
                creation.openedAt());
    }

    /** One for each record that an operation works on, the operation's own record last. */
    static List<Claim> all(Operation operation) {
        Claim own = of(operation);
        List<Claim> all = new ArrayList<>();
        operation.change().links().stream().map(KeptLink::link)
                .filter(link -> !link.entity().equals(own.entity()))
                .forEach(link -> all.add(of(operation, link)));
        all.add(own);
        return List.copyOf(all);
    }

    private static Claim of(Operation operation, Link link) {
        return new Claim(link.connection(), link.entity(), operation.id(), link.actor(), operation.user(),
                operation.workstation(), operation.openedAt());
    }

    /** Looks who else is at the record or the actor, and waits for those who give way. */
    Finding look(Systems systems, Operation operation) {
        Set<LinkId> own = operation.change().links().stream().map(kept -> kept.link().id())
                .collect(Collectors.toCollection(HashSet::new));
        own.add(operation.link());
        return look(systems, of(operation), found -> !own.contains(found.link()), operation.crmBindings());
    }

    /** Looks who else is at the record for which an actor is to be made, and waits for those who give way. */
    Finding look(Systems systems, Creation creation) {
        return look(systems, of(creation), _ -> true, Bindings.NONE);
    }

    /** The same for the place of a link that is brought back. */
    Finding look(Systems systems, Operation operation, Link link) {
        return look(systems, of(operation, link), found -> !found.link().equals(link.id()), link.crmBindings());
    }

    /** The same for a link that is removed, which others, of the same actor perhaps, do not hinder. */
    Finding lookOnlyForClaims(Systems systems, Operation operation, Link link) {
        return look(systems, of(operation, link), _ -> false, link.crmBindings());
    }

    private Finding look(Systems systems, Claim own, Predicate<LinkKey> takes, Bindings bindings) {
        Instant giveUp = clock.instant().plus(LONGEST_WAIT);
        while (true) {
            CrmRecord record = systems.crm().read(own.entity(), bindings);
            List<CrmKey> keys = keys(systems, own, record);
            Optional<LinkKey> taken = keys.stream().map(LinkKey::of).flatMap(Optional::stream).filter(takes)
                    .findFirst();
            if (taken.isPresent()) {
                return new Finding.Taken(taken.get().entity());
            }
            Optional<Claim> first = Claim.among(keys, own.connection()).stream()
                    .filter(claim -> !claim.operation().equals(own.operation()))
                    .min(Comparator.comparing(claim -> claim.operation().value()));
            if (first.isEmpty()) {
                return new Finding.Free(record);
            }
            if (!givesWay(first.get(), own) || clock.instant().isAfter(giveUp)) {
                return new Finding.Claimed(first.get());
            }
            pause.of(BETWEEN_LOOKS);
        }
    }

    /** Whether a person has taken the record over from this connect: neither its claim nor its link stands any more. */
    static boolean isTakenOver(Operation operation, CrmRecord record) {
        return operation.kind() == OperationKind.CONNECT && !hasClaim(operation, record)
                && LinkKey.among(record.keys(), operation.plan().connection())
                        .filter(link -> link.link().equals(operation.link())).isEmpty();
    }

    /** Whether the operation's claim stands on one of its records. */
    static boolean hasClaim(Operation operation, CrmRecord record) {
        return Claim.among(record.keys(), operation.plan().connection()).stream()
                .anyMatch(claim -> claim.operation().equals(operation.id()));
    }

    private boolean givesWay(Claim other, Claim own) {
        return other.operation().value().compareTo(own.operation().value()) > 0
                && other.since().plus(FRESH).isAfter(clock.instant());
    }

    /** Keys of the connection on the record, and of any record about the actor, whatever its actor type. */
    private static List<CrmKey> keys(Systems systems, Claim own, CrmRecord record) {
        List<CrmKey> keys = new ArrayList<>(
                record.keys().stream().filter(key -> key.connection().equals(own.connection())).toList());
        for (ActorType type : ActorType.values()) {
            if (type.entityType() == own.actor().type().entityType()
                    && !own.actor().key().equals(Claim.NOT_YET_THERE)) {
                keys.addAll(systems.crm().keysStartingWith(own.connection(),
                        LinkKey.valueStart(new ErpActor(type, own.actor().key()))));
            }
        }
        return keys;
    }
}
