package dev.linkwright.sync.run;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.model.Base;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.sync.merge.Comparison;
import dev.linkwright.sync.merge.NewBase;
import dev.linkwright.sync.merge.ThreeWayMerge;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;

/**
 * A link with both records as they were read, and what is to be compared of them.
 *
 * @param link the link that stands in the CRM
 */
public record ComparedLink(LinkId link, CrmRecord crm, ErpRecord erp, Comparison comparison) {
    /** What the comparison decides by itself. */
    public MergePlan plan() {
        return ThreeWayMerge.merge(comparison);
    }

    /** The same with the decisions of a plan that still stand. */
    public MergePlan again(MergePlan decided) {
        return ThreeWayMerge.again(decided, comparison);
    }

    /** The same as if nobody knew what was agreed last. */
    ComparedLink distrusted() {
        return new ComparedLink(link, crm, erp,
                new Comparison(comparison.connection(), comparison.entity(), comparison.actor(),
                        Occasion.BASE_OUT_OF_DATE, comparison.fields(), comparison.crm(), comparison.erp(),
                        comparison.base(), comparison.countries(), comparison.noBlankOverValue()));
    }

    /** Whether nothing is to be written, and what was agreed last stays what it is. */
    static boolean leavesAll(MergePlan plan, Optional<Base> base, Instant now) {
        if (!plan.writes(Side.CRM).isEmpty() || !plan.writes(Side.ERP).isEmpty()) {
            return false;
        }
        Base after = NewBase.of(plan, Optional.empty(), Optional.empty(), base, now);
        return switch (plan.occasion()) {
            case SYNCHRONISATION, FIRST_CONNECT -> base.map(Base::pairs).equals(Optional.of(after.pairs()));
            case BASE_MISSING, BASE_OUT_OF_DATE -> after.pairs().isEmpty();
        };
    }
}
