package dev.linkwright.ui.conflict;

import java.util.EnumSet;
import java.util.Set;

import dev.linkwright.model.Direction;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;

/** What will happen with a field, as the middle column says it. */
enum Happening {
    UNDECIDED, TO_ERP, TO_CRM, TO_BOTH, ONE_WAY_TO_ERP, ONE_WAY_TO_CRM, EQUAL, LEFT_DIFFERENT, NOTHING_WRITTEN;

    static Happening of(PlannedField field) {
        if (field.isUndecided()) {
            return UNDECIDED;
        }
        if (field.decision() instanceof Decision.LeaveDifferent) {
            return LEFT_DIFFERENT;
        }
        Set<Side> written = EnumSet.noneOf(Side.class);
        field.writes().stream().map(Write::side).forEach(written::add);
        boolean oneWay = field.field().direction() != Direction.BOTH;
        if (written.size() > 1) {
            return TO_BOTH;
        }
        if (written.contains(Side.ERP)) {
            return oneWay ? ONE_WAY_TO_ERP : TO_ERP;
        }
        if (written.contains(Side.CRM)) {
            return oneWay ? ONE_WAY_TO_CRM : TO_CRM;
        }
        return field.isEqual() ? EQUAL : NOTHING_WRITTEN;
    }
}
