package dev.linkwright.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.browse.ErpTabState.Interrupted.Kind;
import dev.linkwright.browse.ErpTabState.InterruptedStep;
import dev.linkwright.browse.ErpTabState.InterruptedStep.Part;
import dev.linkwright.browse.ErpTabState.InterruptedStep.Standing;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.Claim;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.Journal;
import dev.linkwright.link.JournalEntry;
import dev.linkwright.link.OperationKind;
import dev.linkwright.link.Step;
import dev.linkwright.link.StepState;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;

/** What of this workstation's Saves stopped half way. */
final class Interruptions {
    private final Journal journal;
    private final CreationJournal creations;

    @Inject
    Interruptions(Journal journal, CreationJournal creations) {
        this.journal = journal;
        this.creations = creations;
    }

    /** Whether a claim is left of something that this workstation itself has begun, such as a Create. */
    boolean isOurs(Claim claim) {
        return creations.unfinished(claim.entity()).stream()
                .anyMatch(entry -> entry.creation().id().equals(claim.operation()))
                || journal.unfinished().stream().anyMatch(entry -> entry.operation().id().equals(claim.operation()));
    }

    /** An entry that a person has to hear of; one of which only the claim is left is none. */
    Optional<JournalEntry> of(ErpConnection connection, CrmEntity entity) {
        return journal.unfinished(entity).stream()
                .filter(entry -> entry.operation().plan().connection().equals(connection.id()))
                .filter(entry -> entry.state(Step.CLAIM_AWAY).isEmpty()).findFirst();
    }

    ErpTabState.Interrupted state(ErpConnection connection, JournalEntry entry) {
        return new ErpTabState.Interrupted(connection, entry.operation().id(), entry.operation().actorNumber(),
                entry.operation().openedAt(), steps(entry), kind(entry.operation().kind()));
    }

    static List<InterruptedStep> steps(JournalEntry entry) {
        return switch (entry.operation().kind()) {
            case CONNECT, SYNCHRONISE -> ofPlan(entry);
            case DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT -> ofLinks(entry);
            case REACTIVATE -> List.of(new InterruptedStep(Part.ERP, 1, standing(entry, Step.ERP_SAVE)));
        };
    }

    /** Links that are removed or brought back are finished, once the first of them was touched. */
    static boolean canRollBack(JournalEntry entry) {
        return switch (entry.operation().kind()) {
            case CONNECT, SYNCHRONISE -> true;
            case REACTIVATE -> false;
            case DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT -> steps(entry).stream()
                    .filter(step -> step.part() == Part.LINK)
                    .allMatch(step -> step.standing() == Standing.NOT_STARTED || step.standing() == Standing.FAILED);
        };
    }

    static Kind kind(OperationKind kind) {
        return switch (kind) {
            case CONNECT -> Kind.CONNECT;
            case SYNCHRONISE -> Kind.SYNCHRONISE;
            case DISCONNECT -> Kind.DISCONNECT;
            case UNDO_CONNECT, UNDO_DISCONNECT -> Kind.UNDO;
            case REACTIVATE -> Kind.REACTIVATE;
        };
    }

    private static List<InterruptedStep> ofPlan(JournalEntry entry) {
        MergePlan plan = entry.operation().plan();
        List<InterruptedStep> steps = new ArrayList<>();
        int toErp = plan.writes(Side.ERP).size();
        int toCrm = plan.writes(Side.CRM).size();
        if (toErp > 0) {
            steps.add(new InterruptedStep(Part.ERP, toErp, standing(entry, Step.ERP_SAVE)));
        }
        if (toCrm > 0) {
            steps.add(new InterruptedStep(Part.CRM, toCrm, standing(entry, Step.CRM_SAVE)));
        }
        steps.add(new InterruptedStep(Part.LINK, 0, standing(entry, Step.LINK)));
        return List.copyOf(steps);
    }

    /** The link goes first, and what a connect had overwritten is put back after it. */
    private static List<InterruptedStep> ofLinks(JournalEntry entry) {
        List<InterruptedStep> steps = new ArrayList<>();
        Step link = entry.operation().kind() == OperationKind.UNDO_DISCONNECT ? Step.LINK : Step.LINK_AWAY;
        steps.add(new InterruptedStep(Part.LINK, 0, standing(entry, link)));
        int toCrm = overwritten(entry, Side.CRM);
        int toErp = overwritten(entry, Side.ERP);
        if (toCrm > 0) {
            steps.add(new InterruptedStep(Part.CRM, toCrm, standing(entry, Step.CRM_BACK)));
        }
        if (toErp > 0) {
            steps.add(new InterruptedStep(Part.ERP, toErp, standing(entry, Step.ERP_BACK)));
        }
        return List.copyOf(steps);
    }

    private static int overwritten(JournalEntry entry, Side side) {
        return (int) entry.operation().change().overwritten().stream().filter(value -> value.side() == side).count();
    }

    private static Standing standing(JournalEntry entry, Step step) {
        Optional<StepState> state = entry.state(step);
        if (state.isEmpty()) {
            return Standing.NOT_STARTED;
        }
        return switch (state.get()) {
            case DONE -> Standing.DONE;
            case FAILED -> Standing.FAILED;
            case INTENT, UNKNOWN, VOID -> Standing.UNKNOWN;
        };
    }
}
