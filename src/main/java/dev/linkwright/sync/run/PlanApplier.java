package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.crm.Claim;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.Ending;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;

/**
 * Runs a plan under the journal: claim, ERP, CRM, link, store, claim away. Carrying on after an interruption is the same
 * run over what the journal knows, so that there is one way through and not two.
 *
 * <p>
 * Until a side was written, any hindrance takes the claim away and leaves nothing behind. From then on it goes forward: a
 * value that somebody else changed meanwhile is left to them and compared anew, and a failure leaves the entry to be
 * carried on with or taken back.
 */
public final class PlanApplier {
    private static final Logger LOG = LoggerFactory.getLogger(PlanApplier.class);

    private final Journal journal;
    private final Clock clock;
    private final Claims claims;
    private final Completion completion;
    private final TakeBack takeBack;
    private final LinkRun linkRun;
    private final Reactivation reactivation;
    private final UnderWay underWay;
    private final OlderJournal older;

    @Inject
    PlanApplier(Journal journal, Clock clock, Claims claims, Completion completion, TakeBack takeBack,
            LinkRun linkRun, Reactivation reactivation, UnderWay underWay, OlderJournal older) {
        this.journal = journal;
        this.clock = clock;
        this.claims = claims;
        this.completion = completion;
        this.takeBack = takeBack;
        this.linkRun = linkRun;
        this.reactivation = reactivation;
        this.underWay = underWay;
        this.older = older;
    }

    /** Writes the operation down and runs it. */
    public RunOutcome apply(Systems systems, Operation operation) {
        Optional<Problem> hindrance = Preflight.hindrance(systems, operation.plan(), operation.crmBindings());
        if (hindrance.isPresent()) {
            return new RunOutcome.Stopped(hindrance.get(), Optional.empty());
        }
        return opened(operation, () -> run(systems, new JournalEntry(operation, List.of())));
    }

    /**
     * Writes a synchronisation down and runs it on records that were read for it a moment ago, with their keys: what was
     * looked at then is not asked again.
     */
    RunOutcome synchronise(Systems systems, Operation operation, CrmRecord crm, ErpRecord erp) {
        return opened(operation, () -> guarded(new Running(journal, clock, new JournalEntry(operation, List.of())),
                running -> {
                    try {
                        return writeSides(systems, running, crm, erp);
                    } catch (ProblemException failure) {
                        return stop(systems, running, failure.problem());
                    }
                }));
    }

    private RunOutcome opened(Operation operation, Supplier<RunOutcome> work) {
        return underWay.during(operation.id(), () -> {
            try {
                journal.open(operation);
            } catch (ProblemException notWritten) {
                return new RunOutcome.Stopped(notWritten.problem(), Optional.empty());
            }
            return work.get();
        });
    }

    /** Carries on with what the journal knows of an operation. */
    public RunOutcome carryOn(Systems systems, JournalEntry entry) {
        return run(systems, entry);
    }

    /** Takes back what an operation has written, where each field still holds it. */
    public RunOutcome takeBack(Systems systems, JournalEntry entry) {
        return guarded(new Running(journal, clock, entry), running -> switch (entry.operation().kind()) {
            case DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT -> linkRun.giveUp(systems, running);
            case REACTIVATE -> reactivation.run(systems, running);
            case CONNECT -> takePlanBack(systems, running);
            case SYNCHRONISE -> isStamped(running) ? again(systems, running) : takeBack.run(systems, running);
        });
    }

    /**
     * Whether the base of what was written may be known already, here or to others by its stamp. Values that went back then
     * would look like edits to the next synchronisation, so from there it only goes forward.
     */
    private static boolean isStamped(Running running) {
        return running.state(Step.LINK).filter(state -> state != StepState.FAILED).isPresent();
    }

    /** What somebody has taken over is theirs, and nothing of it is put back under them. */
    private RunOutcome takePlanBack(Systems systems, Running running) {
        Operation operation = running.operation();
        if (operation.kind() == OperationKind.CONNECT) {
            // What a person has decided is written down first, so that a start after a cut does not go forward instead.
            running.intent(Step.LINK_AWAY);
        }
        boolean claimed = running.isDone(Step.CLAIM) && running.state(Step.CLAIM_AWAY).isEmpty();
        return claimed
                && Claims.isTakenOver(operation, systems.crm().read(operation.plan().entity(), operation.crmBindings()))
                        ? abandon(systems, running, new RunOutcome.Unclear())
                        : takeBack.run(systems, running);
    }

    private RunOutcome run(Systems systems, JournalEntry entry) {
        return guarded(new Running(journal, clock, entry), running -> switch (entry.operation().kind()) {
            case DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT -> linkRun.run(systems, running);
            case REACTIVATE -> reactivation.run(systems, running);
            case CONNECT, SYNCHRONISE -> runPlan(systems, running);
        });
    }

    private RunOutcome runPlan(Systems systems, Running running) {
        if (Stream.of(Step.LINK_AWAY, Step.CRM_BACK, Step.ERP_BACK).anyMatch(step -> running.state(step).isPresent())) {
            return takePlanBack(systems, running);
        }
        if (running.state(Step.CLAIM_AWAY).isPresent() && !running.isDone(Step.LINK)) {
            return ended(systems, running);
        }
        return running.entry().steps().isEmpty() ? begin(systems, running) : again(systems, running);
    }

    /** Only the claim was left to be taken away: ends as it would have then, and tells what stands. */
    private RunOutcome ended(Systems systems, Running running) {
        return nothingWritten(running)
                ? withdraw(systems, running, new RunOutcome.TakenBack(0))
                : abandon(systems, running, new RunOutcome.Unclear());
    }

    /** A problem that no step has dealt with: before anything was written it withdraws, afterwards it stops. */
    private RunOutcome guarded(Running running, Part part) {
        OperationId id = running.operation().id();
        return underWay.during(id, () -> {
            try {
                return part.run(running);
            } catch (ProblemException failure) {
                return new RunOutcome.Stopped(failure.problem(), Optional.of(id));
            }
        });
    }

    private RunOutcome begin(Systems systems, Running running) {
        if (running.operation().kind() == OperationKind.CONNECT) {
            running.intent(Step.CLAIM);
            try {
                systems.crm().saveKey(Claims.of(running.operation()).key());
                running.done(Step.CLAIM);
            } catch (ProblemException failure) {
                running.failed(Step.CLAIM, failure.problem());
                return withdraw(systems, running, new RunOutcome.Stopped(failure.problem(), Optional.empty()));
            }
        }
        return work(systems, running, false);
    }

    private RunOutcome again(Systems systems, Running running) {
        if (running.operation().kind() == OperationKind.CONNECT && !running.isDone(Step.CLAIM)) {
            return withdraw(systems, running, new RunOutcome.TakenBack(0));
        }
        return work(systems, running, running.state(Step.CLAIM_AWAY).isEmpty());
    }

    /** @param mayBeTakenOver whether so much time may have passed that the claim has to be looked for */
    private RunOutcome work(Systems systems, Running running, boolean mayBeTakenOver) {
        try {
            Optional<CrmRecord> linked = recordOfOwnLink(systems, running);
            if (linked.isPresent()) {
                return writeBoth(systems, running, linked.get());
            }
            if (running.operation().kind() == OperationKind.CONNECT && running.isDone(Step.LINK)) {
                return linkGone(systems, running);
            }
            return switch (claims.look(systems, running.operation())) {
                case Claims.Finding.Taken(CrmEntity by) -> hindered(systems, running, new RunOutcome.Taken(by));
                case Claims.Finding.Claimed(Claim claim) -> nothingWritten(running)
                        ? withdraw(systems, running, new RunOutcome.Claimed(claim))
                        : halfway(running);
                case Claims.Finding.Free(CrmRecord record) ->
                    mayBeTakenOver && (Claims.isTakenOver(running.operation(), record) || older.than(running, record))
                            ? linkGone(systems, running)
                            : writeBoth(systems, running, record);
            };
        } catch (ProblemException failure) {
            return stop(systems, running, failure.problem());
        }
    }

    /** Once the link of a connect stands, nobody who claims the record since hinders it: they are told whose it is. */
    private static Optional<CrmRecord> recordOfOwnLink(Systems systems, Running running) {
        Operation operation = running.operation();
        if (operation.kind() != OperationKind.CONNECT || running.state(Step.LINK).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(systems.crm().read(operation.plan().entity(), operation.crmBindings()))
                .filter(record -> Preflight.hasLink(operation, record));
    }

    /** Whoever is at the record goes away again, and what may have been written is looked at then. */
    private static RunOutcome halfway(Running running) {
        return new RunOutcome.Stopped(Interrupted.halfway(), Optional.of(running.operation().id()));
    }

    private RunOutcome hindered(Systems systems, Running running, RunOutcome outcome) {
        return nothingWritten(running) ? withdraw(systems, running, outcome) : abandon(systems, running, outcome);
    }

    /** With part of it written the entry stays: the person puts right what is in the way and carries on, or rolls back. */
    private RunOutcome against(Systems systems, Running running, RunOutcome rule) {
        if (nothingWritten(running)) {
            return withdraw(systems, running, rule);
        }
        return rule instanceof RunOutcome.Stopped(Problem problem, var _)
                ? new RunOutcome.Stopped(problem, Optional.of(running.operation().id()))
                : rule;
    }

    private RunOutcome writeBoth(Systems systems, Running running, CrmRecord crmRecord) {
        Operation operation = running.operation();
        if (!Preflight.linkStands(operation, crmRecord)) {
            return linkGone(systems, running);
        }
        ErpRecord erpRecord = systems.actor(operation.plan().actor(), operation.erpBindings());
        if (!running.isDone(Step.LINK)) {
            Optional<RunOutcome> rule = LinkRule.hindrance(systems, operation.id(), crmRecord, erpRecord);
            if (rule.isPresent()) {
                return against(systems, running, rule.get());
            }
        }
        if (notBegun(running) && Preflight.moved(operation.plan(), Held.of(crmRecord), Held.of(erpRecord))) {
            return withdraw(systems, running, new RunOutcome.Moved());
        }
        return writeSides(systems, running, crmRecord, erpRecord);
    }

    private RunOutcome writeSides(Systems systems, Running running, CrmRecord crmRecord, ErpRecord erpRecord) {
        Operation operation = running.operation();
        Held crm = Held.of(crmRecord);
        Held erp = Held.of(erpRecord);
        SameValue same = new SameValue(crmRecord.country(), systems.connection().homeCountry());
        SideOutcome erpOutcome = new SideSave(running, new RecordAccess.OfErp(systems, operation.plan().actor()), same)
                .run(erp, running.isDone(Step.CRM_SAVE));
        if (!(erpOutcome instanceof SideOutcome.Settled erpSettled)) {
            return stopped(systems, running, erpOutcome);
        }
        SideOutcome crmOutcome = new SideSave(running, new RecordAccess.OfCrm(systems, operation.plan().entity()), same)
                .run(crm, erpSettled.answer().isPresent());
        if (!(crmOutcome instanceof SideOutcome.Settled crmSettled)) {
            return stopped(systems, running, crmOutcome);
        }
        return completion.run(systems, running, erpSettled, crmSettled).orElseGet(() -> linkGone(systems, running));
    }

    private RunOutcome linkGone(Systems systems, Running running) {
        if (running.state(Step.LINK).isPresent()) {
            completion.stampAway(systems, running.operation());
        }
        return hindered(systems, running,
                nothingWritten(running) ? new RunOutcome.Moved() : new RunOutcome.Unclear());
    }

    private RunOutcome stopped(Systems systems, Running running, SideOutcome outcome) {
        return switch (outcome) {
            case SideOutcome.Moved _ -> nothingWritten(running)
                    ? withdraw(systems, running, new RunOutcome.Moved())
                    : abandon(systems, running, new RunOutcome.Unclear());
            case SideOutcome.Unclear _ -> abandon(systems, running, new RunOutcome.Unclear());
            case SideOutcome.Failed(Problem problem) -> stop(systems, running, problem);
            case SideOutcome.Settled _ -> throw new IllegalArgumentException("Not stopped");
        };
    }

    private RunOutcome stop(Systems systems, Running running, Problem problem) {
        return nothingWritten(running)
                ? withdraw(systems, running, new RunOutcome.Stopped(problem, Optional.empty()))
                : new RunOutcome.Stopped(problem, Optional.of(running.operation().id()));
    }

    /** Takes the claim away and ends the entry; if that fails it is done at the next start. */
    private RunOutcome withdraw(Systems systems, Running running, RunOutcome outcome) {
        completion.claimAway(systems, running, Ending.WITHDRAWN, List.of());
        return outcome;
    }

    /** Ends the entry with what was written standing, and tells it in the activity log. */
    private RunOutcome abandon(Systems systems, Running running, RunOutcome outcome) {
        LOG.warn("Operation {} ends with part of it written", running.operation().id().value());
        completion.claimAway(systems, running, Ending.ABANDONED, completion.activities(running));
        return outcome;
    }

    /** A link may stand without a value having been written, where both sides held the same. */
    private static boolean notBegun(Running running) {
        return running.state(Step.ERP_SAVE).isEmpty() && running.state(Step.CRM_SAVE).isEmpty()
                && running.state(Step.LINK).filter(state -> state != StepState.FAILED).isEmpty();
    }

    /** Whether neither side can hold anything of the plan. */
    private static boolean nothingWritten(Running running) {
        return untouched(running, Side.ERP) && untouched(running, Side.CRM) && running.state(Step.LINK).isEmpty();
    }

    private static boolean untouched(Running running, Side side) {
        Step step = side == Side.ERP ? Step.ERP_SAVE : Step.CRM_SAVE;
        return running.state(step).map(state -> state == StepState.FAILED).orElse(true);
    }

    private interface Part {
        RunOutcome run(Running running);
    }
}
