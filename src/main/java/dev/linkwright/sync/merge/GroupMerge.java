package dev.linkwright.sync.merge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.model.Direction;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.LeftOut;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Reason;

/**
 * Brings the fields of a group to one decision: never half an address from each side.
 *
 * <p>
 * Each field was decided as if it stood alone. Of the group's fields that differ,
 * <ul>
 * <li>if all that move anything take the same side, all take that side: those too that had been settled as different,
 * because the rest of the address they were settled with is going;</li>
 * <li>if one is undecided, or two would take different sides, all are undecided;</li>
 * <li>at a first connect a field that one-way mapping would leave different is no reason to mix two addresses: if
 * others of the group move, all are undecided. A group that is blank on one whole side takes the other's, which is
 * what its fields decide alone;</li>
 * <li>if a member cannot be read now, though it could when the group was last settled, or nothing is settled yet, what
 * would move is undecided, because the rest without it would be half an address.</li>
 * </ul>
 *
 * <p>
 * Where no blank may take the place of a value, and taking the side would do that to a member, all are undecided.
 *
 * <p>
 * Fields that flow in another direction than the rest form a group of their own: that mixture was mapped on purpose.
 */
final class GroupMerge {
    private final Comparison comparison;
    private final List<PlannedField> rows;
    private final List<LeftOut> leftOut;

    private GroupMerge(Comparison comparison, List<PlannedField> rows, List<LeftOut> leftOut) {
        this.comparison = comparison;
        this.rows = rows;
        this.leftOut = leftOut;
    }

    static List<PlannedField> together(Comparison comparison, List<PlannedField> rows, List<LeftOut> leftOut) {
        GroupMerge groups = new GroupMerge(comparison, rows, leftOut);
        return rows.stream().map(groups::withItsGroup).toList();
    }

    private PlannedField withItsGroup(PlannedField row) {
        if (row.field().group() == null || row.isEqual()) {
            return row;
        }
        Set<Decision> decisions = rows.stream().filter(other -> together(row.field(), other.field()))
                .filter(other -> !other.isEqual()).map(PlannedField::proposal).collect(Collectors.toSet());
        if (decisions.equals(Set.of(Decision.KEEP)) || decisions.equals(Set.of(Decision.LEAVE_DIFFERENT))) {
            return row;
        }
        decisions.remove(Decision.KEEP);
        Decision only = decisions.size() == 1 && !halfUnreadable(row.field())
                ? decisions.iterator().next()
                : Decision.UNDECIDED;
        if (takenFrom(only).filter(side -> blanksAnyOf(row.field(), side)).isPresent()) {
            only = Decision.UNDECIDED;
        }
        return only.equals(row.proposal()) ? row : turned(row, only);
    }

    private boolean halfUnreadable(MappedField field) {
        return leftOut.stream().map(LeftOut::field).filter(other -> together(field, other)).anyMatch(
                other -> comparison.occasion() != Occasion.SYNCHRONISATION || comparison.settled(other).isPresent());
    }

    private static Optional<Side> takenFrom(Decision decision) {
        return Stream.of(Side.values()).filter(side -> decision.equals(Decision.take(side))).findFirst();
    }

    private boolean blanksAnyOf(MappedField field, Side taken) {
        return rows.stream().map(PlannedField::field).filter(other -> together(field, other))
                .anyMatch(other -> comparison.refusesBlankOf(other, taken));
    }

    private static boolean together(MappedField one, MappedField other) {
        String group = one.group();
        return group != null && group.equals(other.group()) && one.direction() == other.direction();
    }

    private static PlannedField turned(PlannedField row, Decision decision) {
        boolean deletes = switch (decision) {
            case Decision.TakeCrm _ -> row.on(Side.CRM).normal().isEmpty();
            case Decision.TakeErp _ -> row.on(Side.ERP).normal().isEmpty();
            case Decision.TakeLastAgreed _,Decision.MakeBlank _,Decision.Typed _,Decision.Keep _,Decision.LeaveDifferent _,Decision.Undecided _ ->
                false;
        };
        boolean oneWay = row.field().direction() != Direction.BOTH && !(decision instanceof Decision.Undecided);
        return row.proposed(decision,
                new Reason(Circumstance.DECIDED_WITH_GROUP, oneWay, row.reason().since(), false, deletes));
    }
}
