package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.link.Cause;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Standings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Who;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Write;

/**
 * Writes what is settled of one link, under the journal. What somebody changes meanwhile is compared anew, a few times;
 * what a server does not keep is not sent again.
 */
final class LinkSync {
    private static final int ATTEMPTS = 3;

    private final LinkLook look;
    private final PlanApplier applier;
    private final LinkStore links;
    private final Standings standings;
    private final Who who;
    private final Clock clock;

    @Inject
    LinkSync(LinkLook look, PlanApplier applier, LinkStore links, Standings standings, Who who, Clock clock) {
        this.look = look;
        this.applier = applier;
        this.links = links;
        this.standings = standings;
        this.who = who;
        this.clock = clock;
    }

    /**
     * How a link is synchronised.
     *
     * @param rights  asked once for many links
     * @param dryRun  whether it is only told what would be written
     * @param trusts  whether what was agreed last counts
     */
    record Manner(RunRights rights, Restraint restraint, boolean dryRun, boolean trusts) {
        Manner trusting(boolean base) {
            return new Manner(rights, restraint, dryRun, base);
        }
    }

    /** @param first what a look a moment ago has found */
    Synced run(Systems systems, CrmEntity entity, Looked first, Manner manner) {
        Attempts attempts = new Attempts();
        Looked looked = first;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (!(looked instanceof Looked.Both(ComparedLink found))) {
                return notCompared(systems, entity, looked, manner);
            }
            ComparedLink compared = manner.trusts() ? found : found.distrusted();
            Verdict verdict = verdict(compared.link());
            Restraint.Restrained rest = attempts
                    .untried(manner.restraint().restrain(compared.plan(), verdict.before()).fitting(), systems);
            MergePlan plan = rest.plan();
            boolean nothing = !rest.writes()
                    || ComparedLink.leavesAll(plan, compared.comparison().base(), clock.instant());
            if (nothing || manner.dryRun()) {
                return new Synced(Optional.of(compared),
                        nothing ? attempts.written() : Attempts.writes(plan).toList(),
                        Optional.of(rest.standing(verdict)), Optional.of(compared.erp().version()), Optional.empty());
            }
            switch (write(systems, compared, plan, manner.rights())) {
                case RunOutcome.Stopped(Problem problem, Optional<OperationId> unfinished) -> {
                    return stopped(compared, attempts, verdict, problem, unfinished.isPresent());
                }
                case RunOutcome.Done done -> {
                    attempts.add(plan, done.unsettled() == 0);
                    if (done.unsettled() == 0) {
                        return new Synced(Optional.of(compared), attempts.written(),
                                Optional.of(rest.standing(verdict)),
                                done.erp().or(() -> Optional.of(compared.erp().version())), Optional.empty());
                    }
                }
                case RunOutcome.Moved _,RunOutcome.Unclear _,RunOutcome.Taken _,RunOutcome.Claimed _,RunOutcome.TakenBack _,RunOutcome.LinksRemoved _,RunOutcome.LinksRestored _,RunOutcome.LinksChanged _,RunOutcome.CompanyNotLinked _ -> {
                    // Somebody was faster: what both sides hold now is compared anew.
                }
            }
            looked = look.live(systems, entity);
        }
        Problem stale = new Problem.Stale(systems.connection().name());
        return links.of(systems.connection().id(), entity)
                .map(link -> Synced.left(verdict(link.id()).failing(Cause.PROBLEM, stale.sentence()),
                        Optional.of(stale)))
                .orElseGet(Synced::nothing);
    }

    private RunOutcome write(Systems systems, ComparedLink compared, MergePlan plan, RunRights rights) {
        return hindrance(systems, compared, plan, rights)
                .<RunOutcome>map(problem -> new RunOutcome.Stopped(problem, Optional.empty()))
                .orElseGet(() -> applier.synchronise(systems, operation(compared, plan), compared.crm(),
                        compared.erp()));
    }

    Verdict verdict(LinkId link) {
        return new Verdict(link, standings.of(link), clock.instant());
    }

    private Synced notCompared(Systems systems, CrmEntity entity, Looked looked, Manner manner) {
        Optional<Link> known = links.of(systems.connection().id(), entity);
        if (known.isEmpty()) {
            return Synced.nothing();
        }
        Verdict verdict = verdict(known.get().id());
        return switch (looked) {
            case Looked.Both _ -> throw new IllegalArgumentException("It was compared");
            case Looked.Gone _ -> {
                if (!manner.dryRun()) {
                    links.remove(known.get().id());
                }
                yield Synced.nothing();
            }
            case Looked.LeftOut(Cause cause, Sentence reason) ->
                Synced.left(verdict.leftOut(cause, reason), Optional.empty());
            case Looked.Claimed(Sentence reason) ->
                Synced.left(verdict.failing(Cause.CLAIMED, reason), Optional.empty());
        };
    }

    private static Synced stopped(ComparedLink compared, Attempts attempts, Verdict verdict, Problem problem,
            boolean unfinished) {
        boolean silent = Verdict.isOfConnection(problem) && !unfinished;
        return new Synced(Optional.of(compared), attempts.written(),
                silent ? Optional.empty() : Optional.of(verdict.after(problem, unfinished)), Optional.empty(),
                Optional.of(problem));
    }

    private static Optional<Problem> hindrance(Systems systems, ComparedLink compared, MergePlan plan,
            RunRights rights) {
        try {
            Optional<Problem> missing = rights.hindrance(plan, compared.crm());
            if (missing.isEmpty() && !plan.writes(Side.CRM).isEmpty() && !plan.writes(Side.ERP).isEmpty()) {
                // With one side only a refusal leaves nothing half done.
                systems.crm().validate(plan.entity(), plan.writes(Side.CRM).stream().map(Write::change).toList(),
                        compared.crm().bindings());
            }
            return missing;
        } catch (ProblemException failure) {
            return Optional.of(failure.problem());
        }
    }

    private Operation operation(ComparedLink compared, MergePlan plan) {
        return new Operation(OperationId.random(), OperationKind.SYNCHRONISE, compared.link(), compared.crm().title(),
                compared.erp().number(), plan, compared.crm().bindings(), compared.erp().bindings(), who.user(),
                who.workstation(), clock.instant(), LinkChange.NONE);
    }
}
