package dev.linkwright.connect;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.crm.Claim;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.ActivityQuery;
import dev.linkwright.link.Journal;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Standing;
import dev.linkwright.link.Standings;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Who;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Reason;
import dev.linkwright.sync.run.PlanApplier;
import dev.linkwright.sync.run.RunOutcome;
import dev.linkwright.sync.run.Systems;

/**
 * Reverts single writes for the person who is signed in. A revert is a synchronisation of one field, so everything that a
 * Save is safe from it is safe from, too.
 */
public final class ErpReverting implements RevertInErp {
    private static final Set<Circumstance> LINKS = Set.of(Circumstance.LINK_REMOVED, Circumstance.LINK_RESTORED);
    /** More rows than one field gets before a person reverts one. */
    private static final int LATER = 500;

    private final Journal journal;
    private final ActivityLog log;
    private final OpenSystems open;
    private final Comparing comparing;
    private final PlanApplier applier;
    private final Standings standings;
    private final Who who;
    private final Clock clock;

    @Inject
    ErpReverting(Journal journal, ActivityLog log, OpenSystems open, Comparing comparing, PlanApplier applier,
            Standings standings, Who who, Clock clock) {
        this.journal = journal;
        this.log = log;
        this.open = open;
        this.comparing = comparing;
        this.applier = applier;
        this.standings = standings;
        this.who = who;
        this.clock = clock;
    }

    @Override
    public Revertable look(LogEntry entry) {
        Optional<String> other = notAValue(entry.reason().circumstance());
        if (other.isPresent()) {
            return not(other.get());
        }
        Optional<PastWrite> past = PastWrite.of(journal.completed(entry.entity()), entry);
        if (past.isEmpty()) {
            return not("revert.unknown");
        }
        if (isWrittenSince(entry)) {
            return not("revert.written-since");
        }
        Systems systems = open.of(entry.connection());
        PendingConnect now = comparing.linked(systems, entry.entity());
        return now.link().equals(past.get().link())
                ? look(now, past.get(), entry.side())
                : not("revert.connected-anew");
    }

    @Override
    public RevertOutcome revert(PendingRevert pending) {
        PendingConnect compared = pending.compared();
        Systems systems = open.of(compared.plan().connection());
        Standing before = standings.of(compared.link()).orElse(Standing.inSync(compared.link(), clock.instant()));
        RunOutcome outcome = applier.apply(systems, new Operation(OperationId.random(), OperationKind.SYNCHRONISE,
                compared.link(), compared.entityTitle(), compared.actorNumber(), compared.plan(),
                compared.crmBindings(), compared.erpBindings(), who.user(), who.workstation(), clock.instant(),
                LinkChange.NONE));
        return switch (outcome) {
            case RunOutcome.Done done -> {
                // Nothing is known of the other fields that was not known before.
                standings.save(List.of(before));
                yield done.unsettled() == 0 ? new RevertOutcome.Done() : new RevertOutcome.Changed();
            }
            case RunOutcome.Moved _,RunOutcome.Unclear _,RunOutcome.Taken _,RunOutcome.TakenBack _ ->
                new RevertOutcome.Changed();
            case RunOutcome.Claimed(Claim claim) -> new RevertOutcome.Claimed(claim.user(), claim.workstation(),
                    claim.since());
            case RunOutcome.Stopped(Problem problem, Optional<OperationId> unfinished) ->
                new RevertOutcome.Stopped(problem, unfinished);
            case RunOutcome.LinksRemoved _,RunOutcome.LinksRestored _,RunOutcome.LinksChanged _,RunOutcome.CompanyNotLinked _ ->
                throw new IllegalStateException("No outcome of a synchronisation: " + outcome);
        };
    }

    /** Why a write is none that an old value could take the place of. */
    private static Optional<String> notAValue(Circumstance circumstance) {
        if (LINKS.contains(circumstance)) {
            return Optional.of("revert.link");
        }
        if (circumstance == Circumstance.CREATED) {
            return Optional.of("revert.created");
        }
        return circumstance == Circumstance.REACTIVATED ? Optional.of("revert.reactivated") : Optional.empty();
    }

    private static Revertable look(PendingConnect now, PastWrite past, Side side) {
        Optional<PlannedField> found = now.plan().field(past.field())
                .filter(field -> field.field().direction().writesTo(side));
        if (found.isEmpty()) {
            return not("revert.not-mapped");
        }
        PlannedField field = found.get();
        if (!field.on(side).raw().equals(past.written())) {
            return changed(side);
        }
        if (!field.on(side.other()).raw().equals(past.beside())) {
            return changed(side.other());
        }
        if (now.plan().occasion() != Occasion.SYNCHRONISATION) {
            return not("revert.agreed-elsewhere");
        }
        PlannedField back = back(field, side, past.before());
        MergePlan plan = now.plan().map(each -> each.key().equals(back.key())
                ? back
                : each.proposed(Decision.UNDECIDED, each.reason()));
        return back.writes().stream().findFirst()
                .<Revertable>map(write -> new Revertable.Ready(new PendingRevert(now.decided(plan), write)))
                .orElseGet(() -> not("revert.nothing"));
    }

    /** As if both sides had agreed on exactly that: the side's old value, and what the other side holds. */
    private static PlannedField back(PlannedField field, Side side, FieldValue before) {
        FieldValue other = field.on(side.other()).raw();
        BasePair pair = side == Side.CRM ? new BasePair(before, other) : new BasePair(other, before);
        boolean deletes = before.isBlank() && !field.on(side).raw().isBlank();
        return new PlannedField(field.field(), field.crm(), field.erp(), Optional.of(pair), field.proposal(),
                Decision.TAKE_LAST_AGREED,
                new Reason(Circumstance.PUT_BACK, false, Optional.empty(), false, deletes), true, false);
    }

    private boolean isWrittenSince(LogEntry entry) {
        ActivityQuery since = new ActivityQuery(Optional.of(entry.entity()), Optional.of(entry.connection()),
                Optional.of(entry.side()), Optional.empty(), Optional.of(entry.at()), Optional.empty(), "");
        return log.find(since, 0, LATER).stream().anyMatch(row -> row.number() > entry.number()
                && row.activity().field().equals(entry.field()));
    }

    private static Revertable changed(Side side) {
        return switch (side) {
            case CRM -> not("revert.changed.crm");
            case ERP -> not("revert.changed.erp");
        };
    }

    private static Revertable not(String key) {
        return new Revertable.Not(Sentence.of(key));
    }
}
