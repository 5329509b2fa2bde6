package dev.linkwright.sync.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Activity;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.Ending;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Standings;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.Base;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Saved;
import dev.linkwright.sync.plan.MergePlan;

/**
 * The end of an operation: link and base stamp in the CRM, then the local store, the claim, and last the entry. Each of
 * these can be repeated without harm, so an interruption between them needs no probing.
 */
final class Completion {
    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);

    private final LinkStore links;
    private final BaseStore bases;
    private final KnownValues known;
    private final Standings standings;
    private final Clock clock;

    @Inject
    Completion(LinkStore links, BaseStore bases, KnownValues known, Standings standings, Clock clock) {
        this.links = links;
        this.bases = bases;
        this.known = known;
        this.standings = standings;
        this.clock = clock;
    }

    /** Empty if the link of a synchronisation is gone: somebody disconnected while the sides were written. */
    Optional<RunOutcome> run(Systems systems, Running running, SideOutcome.Settled erp, SideOutcome.Settled crm) {
        Operation operation = running.operation();
        MergePlan plan = operation.plan();
        Agreed agreed = new Agreed(plan, erp, crm);
        Instant now = clock.instant();
        Base base = agreed.base(bases.base(operation.link()), now);
        if (!saveKeys(systems, running, base)) {
            return Optional.empty();
        }
        running.intent(Step.STORE);
        Link link = link(operation, erp, crm, now);
        List<Link> replaced = operation.change().links().stream().map(KeptLink::link).toList();
        links.together(() -> {
            links.removeAll(replaced.stream().map(Link::id).toList());
            links.save(link);
            bases.save(link.id(), base);
            known.save(link.id(), new KnownValues.Seen(agreed.erpValues(), now));
            standings.save(List.of(new Verdict(link.id(), Optional.empty(), now)
                    .conflicts(plan.undecided().size() + agreed.unsettled().size())));
        });
        running.done(Step.STORE);
        List<Activity> activities = new LinkActivities(running, now).removed(replaced);
        activities.addAll(activities(running));
        claimAway(systems, running, Ending.COMPLETED, activities);
        return Optional
                .of(new RunOutcome.Done(link, erp.written().size(), crm.written().size(),
                        erp.answer().map(Saved::version), agreed.unsettled().size()));
    }

    /**
     * Takes the claim away and ends the entry. If the CRM does not answer, the entry stays, and the next start does it:
     * what matters has happened by then.
     */
    void claimAway(Systems systems, Running running, Ending ending, List<Activity> activities) {
        Optional<StepState> claim = running.state(Step.CLAIM);
        if (claim.isPresent() && claim.get() != StepState.FAILED) {
            running.intent(Step.CLAIM_AWAY);
            try {
                Claims.all(running.operation()).forEach(own -> systems.crm().deleteKey(own.key()));
            } catch (ProblemException failure) {
                LOG.warn("The claim of {} stays until the CRM answers: {}", running.operation().id().value(),
                        failure.problem().code());
                return;
            }
            running.done(Step.CLAIM_AWAY);
        }
        running.close(ending, new ListedValues(systems).named(running.operation(), activities));
    }

    /** What was written, or may have been, for the activity log. */
    List<Activity> activities(Running running) {
        return new LinkActivities(running, clock.instant()).written();
    }

    /** Whether the link stands, and its stamp with it. */
    private boolean saveKeys(Systems systems, Running running, Base base) {
        if (running.isDone(Step.LINK)) {
            return true;
        }
        Operation operation = running.operation();
        LinkKey link = new LinkKey(operation.plan().connection(), operation.plan().entity(), operation.plan().actor(),
                operation.link());
        CrmKey stamp = link.baseKey(base.stamp());
        if (Claims.of(operation).isOld(clock.instant()) && Claims.isTakenOver(operation, record(systems, operation))) {
            return false;
        }
        running.intent(Step.LINK);
        boolean touched = false;
        try {
            if (operation.kind() == OperationKind.CONNECT) {
                systems.crm().saveKey(link.key());
                touched = true;
            }
            systems.crm().saveKey(stamp);
            touched = true;
            // Nobody claims a record to synchronise it, so only now is it known whose the stamp is.
            if (operation.kind() == OperationKind.SYNCHRONISE
                    && !Preflight.linkStands(operation, record(systems, operation))) {
                running.voided(Step.LINK);
                return false;
            }
        } catch (ProblemException failure) {
            if (touched) {
                running.partly(Step.LINK, failure.problem());
            } else {
                running.failed(Step.LINK, failure.problem());
            }
            throw failure;
        }
        running.done(Step.LINK);
        return true;
    }

    /** Takes away the stamp that may have been saved after its link was removed. */
    void stampAway(Systems systems, Operation operation) {
        List<CrmKey> keys = record(systems, operation).keys();
        ConnectionId connection = operation.plan().connection();
        if (LinkKey.among(keys, connection).isEmpty()) {
            keys.stream().filter(key -> key.connection().equals(connection) && key.name().equals(LinkKey.BASE_NAME))
                    .forEach(systems.crm()::deleteKey);
        }
    }

    private static CrmRecord record(Systems systems, Operation operation) {
        return systems.crm().read(operation.plan().entity(), operation.crmBindings());
    }

    private Link link(Operation operation, SideOutcome.Settled erp, SideOutcome.Settled crm, Instant now) {
        MergePlan plan = operation.plan();
        Optional<Link> known = links.of(plan.connection(), plan.entity())
                .filter(link -> link.id().equals(operation.link()));
        return new Link(operation.link(), plan.connection(), plan.entity(), operation.entityTitle(), plan.actor(),
                operation.actorNumber(),
                crm.answer().map(Saved::bindings).orElse(operation.crmBindings()),
                erp.answer().map(Saved::bindings).orElse(operation.erpBindings()),
                known.map(Link::connectedAt).orElse(now), known.map(Link::connectedBy).orElse(operation.user()), now,
                operation.user());
    }
}
