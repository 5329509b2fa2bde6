package dev.linkwright.connect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.crm.Claim;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Snapshot;
import dev.linkwright.model.Version;
import dev.linkwright.model.Who;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.run.LeftAlone;
import dev.linkwright.sync.run.PlanApplier;
import dev.linkwright.sync.run.RunOutcome;
import dev.linkwright.sync.run.Systems;

/** Runs what is done to links that were saved before, in the name of the person who is signed in. */
final class LinkChanging {
    private final PlanApplier applier;
    private final Who who;
    private final Clock clock;

    @Inject
    LinkChanging(PlanApplier applier, Who who, Clock clock) {
        this.applier = applier;
        this.who = who;
        this.clock = clock;
    }

    LinkOutcome run(Systems systems, OperationKind kind, LinkChange change, Bindings crmBindings,
            Bindings erpBindings) {
        return outcome(apply(systems, kind, change, crmBindings, erpBindings));
    }

    RunOutcome apply(Systems systems, OperationKind kind, LinkChange change, Bindings crmBindings,
            Bindings erpBindings) {
        Link own = change.links().getLast().link();
        Operation operation = new Operation(OperationId.random(), kind, own.id(), own.entityTitle(),
                Objects.requireNonNullElse(own.actorNumber(), own.actor().key()), withoutValues(own), crmBindings,
                erpBindings, who.user(), who.workstation(), clock.instant(), change);
        return applier.apply(systems, operation);
    }

    /** What came of running such an operation. */
    static LinkOutcome outcome(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.LinksRemoved(List<Link> links, List<LeftAlone> left) -> new LinkOutcome.Removed(links,
                    left);
            case RunOutcome.LinksRestored(List<Link> links) -> new LinkOutcome.Restored(links);
            case RunOutcome.LinksChanged _ -> new LinkOutcome.Changed();
            case RunOutcome.CompanyNotLinked(CrmEntity company) -> new LinkOutcome.CompanyNotConnected(company);
            case RunOutcome.Taken(CrmEntity by) -> new LinkOutcome.Taken(by);
            case RunOutcome.Claimed(Claim claim) -> new LinkOutcome.Claimed(claim.user(), claim.workstation(),
                    claim.since());
            case RunOutcome.TakenBack _ -> new LinkOutcome.Withdrawn();
            case RunOutcome.Stopped(Problem problem, Optional<OperationId> unfinished) -> new LinkOutcome.Stopped(
                    problem, unfinished);
            case RunOutcome.Done _,RunOutcome.Moved _,RunOutcome.Unclear _ ->
                throw new IllegalStateException("No outcome of changing links: " + outcome);
        };
    }

    /** Names record and actor; no value of either is written by it. */
    private static MergePlan withoutValues(Link link) {
        Snapshot nothing = new Snapshot(Map.of(), new Version(Map.of()));
        return new MergePlan(link.connection(), link.entity(), link.actor(), Occasion.SYNCHRONISATION, nothing,
                nothing, List.of(), List.of(), Set.of());
    }
}
