package dev.linkwright.sync.merge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.LeftOut;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;

/**
 * Compares what two sides hold with what they held when they last agreed, and decides what can be decided without
 * asking. Field by field:
 *
 * <ul>
 * <li>with a base, the side that changed wins over the side that did not; if both changed to different values, a
 * person decides; what differs as it did when it was settled stays;</li>
 * <li>at a first connect, a value wins over a blank, and of two values a person chooses;</li>
 * <li>without a base, or with one that is out of date, a person decides every difference;</li>
 * <li>a field that flows one way takes its source's value, and says so where that overwrites an edit; a blank source
 * blanks the target only if the base shows that the source was blanked;</li>
 * <li>where the comparison says that no blank takes the place of a value, the value stays, and the two are settled as
 * different.</li>
 * </ul>
 *
 * Fields of a group are then decided together, as {@link GroupMerge} says.
 */
public final class ThreeWayMerge {
    private ThreeWayMerge() {
    }

    public static MergePlan merge(Comparison comparison) {
        List<PlannedField> rows = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (MappedField field : comparison.fields()) {
            Optional<LeftOut> reason = unreadable(comparison, field);
            reason.ifPresentOrElse(leftOut::add, () -> rows.add(RowMerge.decide(comparison, field)));
        }
        return new MergePlan(comparison.connection(), comparison.entity(), comparison.actor(), comparison.occasion(),
                comparison.crm(), comparison.erp(), GroupMerge.together(comparison, rows, leftOut), leftOut, Set.of());
    }

    /**
     * Compares anew and keeps what the person decided wherever both sides still hold what the person saw; in a group
     * that is decided together, wherever all of them do. What the person typed stays even where a side moved. Such
     * rows, and all others that a side changed meanwhile, are marked as moved: a plan with {@link MergePlan#moved()}
     * rows has to be shown before it is run.
     */
    public static MergePlan again(MergePlan decided, Comparison comparison) {
        MergePlan fresh = merge(comparison);
        for (String group : decided.openGroups()) {
            fresh = fresh.openGroup(group);
        }
        MergePlan target = fresh;
        Set<String> moved = moved(decided, fresh);
        return fresh.map(row -> {
            boolean stands = target.goesWith(row.key()).stream().noneMatch(moved::contains);
            PlannedField kept = decided.field(row.key()).filter(PlannedField::byPerson)
                    .filter(old -> isTyped(old) ? isStillWanted(old, row) : stands && row.accepts(old.decision()))
                    .map(old -> row.decided(old.decision())).orElse(row);
            return moved.contains(row.key()) ? kept.asMoved() : kept;
        });
    }

    private static boolean isTyped(PlannedField row) {
        return row.decision() instanceof Decision.Typed;
    }

    private static boolean isStillWanted(PlannedField typed, PlannedField now) {
        return now.field().direction() == Direction.BOTH && !now.decided(typed.decision()).writes().isEmpty();
    }

    /** The rows of which a side holds something else now, and those that could not be read before. */
    private static Set<String> moved(MergePlan before, MergePlan now) {
        Set<String> moved = new HashSet<>();
        for (PlannedField row : now.fields()) {
            boolean same = before.field(row.key())
                    .filter(old -> old.crm().equals(row.crm()) && old.erp().equals(row.erp())).isPresent();
            if (!same) {
                moved.add(row.key());
            }
        }
        return moved;
    }

    private static Optional<LeftOut> unreadable(Comparison comparison, MappedField field) {
        for (Side side : Side.values()) {
            Snapshot snapshot = side == Side.CRM ? comparison.crm() : comparison.erp();
            if (snapshot.reading(field.key()).raw() instanceof FieldValue.NotReadable(var why)) {
                return Optional.of(new LeftOut(field, side, why));
            }
        }
        return Optional.empty();
    }
}
