package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import dev.linkwright.crm.Claim;
import dev.linkwright.link.Activity;
import dev.linkwright.link.Ending;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Removes links that were saved before, or brings them back, under claim and journal. Carrying on is the same run over
 * what the journal knows.
 *
 * <p>
 * Until the first link was touched, any hindrance takes the claims away and leaves nothing behind. From then on it goes
 * forward: removing what is gone and keeping what is there already are no errors. Example, a disconnect of a company
 * with a contact, whose program was ended between the two:
 *
 * <pre>
 * OPEN      9a0e… DISCONNECT company 17, links of contact 23 and company 17 with their bases
 * CLAIM     INTENT  →  DONE
 * LINK_AWAY INTENT                 the contact's link is gone, the company's stands
 * </pre>
 *
 * The next start removes what still has the link ids of the entry: the company's link goes, the contact's is gone. A
 * link that somebody made since has another id and stays.
 */
final class LinkRun {
    private final Claims claims;
    private final LinkKeys keys;
    private final LinkedRecords linked;
    private final Completion completion;
    private final LinkStore store;
    private final Clock clock;

    @Inject
    LinkRun(Claims claims, LinkKeys keys, LinkedRecords linked, Completion completion, LinkStore store, Clock clock) {
        this.claims = claims;
        this.keys = keys;
        this.linked = linked;
        this.completion = completion;
        this.store = store;
        this.clock = clock;
    }

    RunOutcome run(Systems systems, Running running) {
        boolean ended = running.state(Step.CLAIM_AWAY).isPresent() && !running.isDone(Step.STORE);
        boolean restarted = !running.entry().steps().isEmpty();
        if (ended || (restarted && !begun(running) && !running.isDone(Step.CLAIM))) {
            return withdraw(systems, running, new RunOutcome.TakenBack(0));
        }
        if (!begun(running)) {
            Optional<RunOutcome> hindrance = prepare(systems, running);
            if (hindrance.isPresent()) {
                return withdraw(systems, running, hindrance.get());
            }
        }
        if (restarted && running.state(Step.CLAIM_AWAY).isEmpty() && isTakenOver(systems, running.operation())) {
            return leave(systems, running);
        }
        return switch (running.operation().kind()) {
            case DISCONNECT, UNDO_CONNECT -> remove(systems, running);
            case UNDO_DISCONNECT -> restore(systems, running);
            case CONNECT, SYNCHRONISE, REACTIVATE -> throw new IllegalArgumentException("Not about links");
        };
    }

    /** Whether a person has taken one of the records over since. */
    private static boolean isTakenOver(Systems systems, Operation operation) {
        for (Claim claim : Claims.all(operation)) {
            try {
                if (!Claims.hasClaim(operation, systems.crm().read(claim.entity(), Bindings.NONE))) {
                    return true;
                }
            } catch (ProblemException failure) {
                if (!isGone(failure)) {
                    throw failure;
                }
            }
        }
        return false;
    }

    /** Ends with what was done standing: what somebody has taken over is theirs, but for the rest of links that went. */
    private RunOutcome leave(Systems systems, Running running) {
        List<Activity> activities = switch (running.operation().kind()) {
            case DISCONNECT, UNDO_CONNECT -> {
                List<Link> gone = running.operation().change().links().stream().map(KeptLink::link)
                        .filter(link -> !keys.stands(systems, link)).toList();
                gone.forEach(link -> keys.clear(systems, link));
                store.removeAll(gone.stream().map(Link::id).toList());
                yield new LinkActivities(running, clock.instant()).removed(gone);
            }
            case CONNECT, SYNCHRONISE, UNDO_DISCONNECT, REACTIVATE -> List.of();
        };
        completion.claimAway(systems, running, Ending.ABANDONED, activities);
        return new RunOutcome.LinksChanged();
    }

    /** Takes the claims away if nothing was touched yet; else forward is the only way that leaves nothing half done. */
    RunOutcome giveUp(Systems systems, Running running) {
        return begun(running)
                ? run(systems, running)
                : withdraw(systems, running, new RunOutcome.TakenBack(0));
    }

    private Optional<RunOutcome> prepare(Systems systems, Running running) {
        try {
            if (!running.isDone(Step.CLAIM)) {
                claim(systems, running);
            }
            return running.operation().kind() == OperationKind.UNDO_DISCONNECT
                    ? restorable(systems, running.operation())
                    : removable(systems, running.operation());
        } catch (ProblemException failure) {
            return Optional.of(new RunOutcome.Stopped(failure.problem(), Optional.empty()));
        }
    }

    private static void claim(Systems systems, Running running) {
        running.intent(Step.CLAIM);
        boolean first = true;
        for (Claim claim : Claims.all(running.operation())) {
            try {
                systems.crm().saveKey(claim.key());
            } catch (ProblemException failure) {
                if (isGone(failure) && running.operation().kind() == OperationKind.DISCONNECT) {
                    continue;
                }
                if (first) {
                    running.failed(Step.CLAIM, failure.problem());
                } else {
                    running.partly(Step.CLAIM, failure.problem());
                }
                throw failure;
            }
            first = false;
        }
        running.done(Step.CLAIM);
    }

    private Optional<RunOutcome> removable(Systems systems, Operation operation) {
        for (KeptLink kept : operation.change().links()) {
            try {
                if (claims.lookOnlyForClaims(systems, operation,
                        kept.link()) instanceof Claims.Finding.Claimed(Claim other)) {
                    return Optional.of(new RunOutcome.Claimed(other));
                }
            } catch (ProblemException failure) {
                if (!isGone(failure)) {
                    throw failure;
                }
            }
        }
        LinkedRecords.Found found = linked.look(operation.plan().connection(), operation.plan().entity());
        Optional<Claim> other = found.claims().stream().filter(claim -> !claim.operation().equals(operation.id()))
                .filter(claim -> !claim.isOld(clock.instant())).findFirst();
        if (other.isPresent()) {
            return Optional.of(new RunOutcome.Claimed(other.get()));
        }
        return ids(found.links()).equals(ids(operation.change().links()))
                ? Preflight.mayPutBack(systems, operation)
                        .map(problem -> new RunOutcome.Stopped(problem, Optional.empty()))
                : Optional.of(new RunOutcome.LinksChanged());
    }

    private Optional<RunOutcome> restorable(Systems systems, Operation operation) {
        for (KeptLink kept : operation.change().links()) {
            Optional<RunOutcome> hindrance = switch (claims.look(systems, operation, kept.link())) {
                case Claims.Finding.Taken(CrmEntity by) -> Optional.of(new RunOutcome.Taken(by));
                case Claims.Finding.Claimed(Claim other) -> Optional.of(new RunOutcome.Claimed(other));
                case Claims.Finding.Free(var record) -> keys.hindrance(systems, operation, kept.link(), record);
            };
            if (hindrance.isPresent()) {
                return hindrance;
            }
        }
        return Optional.empty();
    }

    private RunOutcome remove(Systems systems, Running running) {
        Operation operation = running.operation();
        Optional<Problem> failure = step(running, Step.LINK_AWAY, operation.change().links(),
                (kept, touched) -> keys.remove(systems, kept.link(), touched));
        if (failure.isPresent()) {
            return stopped(systems, running, failure.get());
        }
        List<LeftAlone> left = new ArrayList<>(new PutBack(running,
                new RecordAccess.OfCrm(systems, operation.plan().entity()), operation.crmBindings()).run());
        left.addAll(new PutBack(running, new RecordAccess.OfErp(systems, operation.plan().actor()),
                operation.erpBindings()).run());
        List<Link> links = operation.change().links().stream().map(KeptLink::link).toList();
        running.intent(Step.STORE);
        store.removeAll(links.stream().flatMap(this::knownHere).distinct().toList());
        running.done(Step.STORE);
        return end(systems, running, new RunOutcome.LinksRemoved(links, List.copyOf(left)));
    }

    /** Its id, and that of an older link of the record that this workstation has not yet heard was replaced. */
    private Stream<LinkId> knownHere(Link link) {
        return Stream.concat(Stream.of(link.id()),
                store.of(link.connection(), link.entity()).map(Link::id).stream());
    }

    private RunOutcome restore(Systems systems, Running running) {
        List<KeptLink> companyFirst = running.operation().change().links().reversed();
        Optional<Problem> failure = step(running, Step.LINK, companyFirst,
                (kept, touched) -> keys.restore(systems, kept, touched));
        if (failure.isPresent()) {
            return stopped(systems, running, failure.get());
        }
        List<KeptLink> there = companyFirst.stream().filter(kept -> keys.stands(systems, kept.link())).toList();
        running.intent(Step.STORE);
        store.restore(there);
        running.done(Step.STORE);
        return end(systems, running, new RunOutcome.LinksRestored(there.stream().map(KeptLink::link).toList()));
    }

    /** What is done to a link, in several calls; the runnable is told once the first of them has changed something. */
    private interface Change {
        void make(KeptLink kept, Runnable touched);
    }

    /** Does something for each link, once all of it is written down; what stopped it. */
    private static Optional<Problem> step(Running running, Step step, List<KeptLink> links,
            Change change) {
        if (running.isDone(step)) {
            return Optional.empty();
        }
        AtomicBoolean touched = new AtomicBoolean(begun(running));
        running.intent(step);
        for (KeptLink kept : links) {
            try {
                change.make(kept, () -> touched.set(true));
            } catch (ProblemException failure) {
                if (touched.get()) {
                    running.partly(step, failure.problem());
                } else {
                    running.failed(step, failure.problem());
                }
                return Optional.of(failure.problem());
            }
        }
        running.done(step);
        return Optional.empty();
    }

    private RunOutcome stopped(Systems systems, Running running, Problem problem) {
        return begun(running)
                ? new RunOutcome.Stopped(problem, Optional.of(running.operation().id()))
                : withdraw(systems, running, new RunOutcome.Stopped(problem, Optional.empty()));
    }

    private RunOutcome withdraw(Systems systems, Running running, RunOutcome outcome) {
        completion.claimAway(systems, running, Ending.WITHDRAWN, List.of());
        return outcome;
    }

    private RunOutcome end(Systems systems, Running running, RunOutcome outcome) {
        List<Activity> activities = new LinkActivities(running, clock.instant()).of(outcome);
        completion.claimAway(systems, running, Ending.COMPLETED, activities);
        return outcome;
    }

    /** Whether a link may have been touched. */
    private static boolean begun(Running running) {
        return touched(running, Step.LINK_AWAY) || touched(running, Step.LINK);
    }

    private static boolean touched(Running running, Step step) {
        return running.state(step).filter(state -> state != StepState.FAILED).isPresent();
    }

    private static boolean isGone(ProblemException failure) {
        return failure.problem() instanceof Problem.NotFound;
    }

    private static List<LinkId> ids(List<KeptLink> links) {
        return links.stream().map(kept -> kept.link().id()).sorted(Comparator.comparing(LinkId::value))
                .toList();
    }
}
