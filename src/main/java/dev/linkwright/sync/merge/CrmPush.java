package dev.linkwright.sync.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.BasePair;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.LeftOut;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Reason;

/**
 * Makes of a comparison the plan of a resync: what the CRM holds goes to the ERP, whoever changed what since. Nothing is
 * written to the CRM, and nothing is undecided.
 *
 * <ul>
 * <li>Fields that flow from the ERP only are left out, and what was agreed on them stays;</li>
 * <li>where no blank may take the place of a value, a value that the CRM lacks stays, settled as different;</li>
 * <li>a group of which a part would stay so, or cannot be read, is left out as a whole: never half an address of each
 * side.</li>
 * </ul>
 */
public final class CrmPush {
    private final MergePlan merged;
    private final boolean noBlankOverValue;

    private CrmPush(MergePlan merged, boolean noBlankOverValue) {
        this.merged = merged;
        this.noBlankOverValue = noBlankOverValue;
    }

    /**
     * The plan of a resync.
     *
     * @param merged           what the comparison came to; what it decided does not matter
     * @param noBlankOverValue whether values that the CRM lacks stay in the ERP
     */
    public static MergePlan of(MergePlan merged, boolean noBlankOverValue) {
        return new CrmPush(merged, noBlankOverValue).plan();
    }

    private MergePlan plan() {
        Set<String> halfGroups = halfGroups();
        List<PlannedField> sent = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>(merged.leftOut());
        for (PlannedField row : merged.fields()) {
            if (!flows(row.field())) {
                leftOut.add(new LeftOut(row.field(), Side.ERP, Sentence.of("resync.from-erp-only")));
            } else if (!row.isEqual() && group(row.field()).filter(halfGroups::contains).isPresent()) {
                leftOut.add(new LeftOut(row.field(), Side.CRM, Sentence.of("resync.half-group")));
            } else {
                sent.add(decided(row));
            }
        }
        return new MergePlan(merged.connection(), merged.entity(), merged.actor(), merged.occasion(), merged.crm(),
                merged.erp(), sent, leftOut, merged.openGroups());
    }

    private static boolean flows(MappedField field) {
        return field.direction().writesTo(Side.ERP);
    }

    private Set<String> halfGroups() {
        Set<String> half = new HashSet<>();
        merged.leftOut().stream().map(LeftOut::field).filter(CrmPush::flows)
                .forEach(field -> group(field).ifPresent(half::add));
        Set<String> staying = new HashSet<>();
        Set<String> moving = new HashSet<>();
        merged.fields().stream().filter(row -> flows(row.field()) && !row.isEqual())
                .forEach(row -> group(row.field()).ifPresent((stays(row) ? staying : moving)::add));
        staying.retainAll(moving);
        half.addAll(staying);
        return half;
    }

    private static Optional<String> group(MappedField field) {
        return Optional.ofNullable(field.group());
    }

    private boolean stays(PlannedField row) {
        return noBlankOverValue && row.crm().normal().isEmpty();
    }

    private PlannedField decided(PlannedField row) {
        if (row.isEqual()) {
            return row;
        }
        Optional<Instant> since = row.reason().since();
        if (stays(row)) {
            return row.proposed(Decision.LEAVE_DIFFERENT,
                    new Reason(Circumstance.CRM_BLANK_NOT_TAKEN, false, since, false, false));
        }
        return row.proposed(Decision.TAKE_CRM,
                new Reason(Circumstance.RESYNC, false, since, overwritesEdit(row), row.crm().normal().isEmpty()));
    }

    /** Where it is not known what was agreed, the value in the ERP may be an edit, and counts as one. */
    private static boolean overwritesEdit(PlannedField row) {
        return !row.erp().normal().isEmpty()
                && row.base().map(BasePair::erp).filter(row.erp().raw()::equals).isEmpty();
    }
}
