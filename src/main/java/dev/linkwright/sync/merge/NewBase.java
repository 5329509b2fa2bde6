package dev.linkwright.sync.merge;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.Base;
import dev.linkwright.model.BasePair;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;

/**
 * What the base becomes when a plan was carried out, field by field: only where both sides are known to hold what was
 * agreed. A field that was written holds what its server answered to the write, even in other words than were sent;
 * a field that was not written holds what the plan was made of, so that what a server changed beside the write shows
 * as a change next time. A write whose answer shows the value from before had no effect and settles nothing.
 */
public final class NewBase {
    private NewBase() {
    }

    /**
     * The base after a plan.
     *
     * @param crm    what the CRM answered to its write; empty if nothing was written there, or not known to be
     * @param erp    what the ERP answered likewise
     * @param before the base until now; only kept where the plan was made on it
     * @param now    when it is settled; the base keeps its time if nothing moves
     */
    public static Base of(MergePlan plan, Optional<Saved> crm, Optional<Saved> erp, Optional<Base> before,
            Instant now) {
        // A pair that another workstation may have moved on from must not come back under a new stamp.
        Optional<Base> trusted = before.filter(_ -> plan.occasion() == Occasion.SYNCHRONISATION);
        Map<String, BasePair> pairs = new HashMap<>(trusted.map(Base::pairs).orElse(Map.of()));
        for (PlannedField row : plan.fields()) {
            if (settles(row)) {
                Optional<FieldValue> crmHolds = held(row, Side.CRM, crm);
                Optional<FieldValue> erpHolds = held(row, Side.ERP, erp);
                if (crmHolds.isPresent() && erpHolds.isPresent()) {
                    pairs.put(row.key(), new BasePair(crmHolds.get(), erpHolds.get()));
                }
            }
        }
        return trusted.filter(old -> old.pairs().equals(pairs)).orElseGet(() -> new Base(pairs, now));
    }

    /** The writes to a side that its answer shows to have had no effect. */
    public static List<Write> withoutEffect(MergePlan plan, Side side, Saved answer) {
        return plan.writes(side).stream().filter(write -> !tookEffect(write, answer)).toList();
    }

    private static boolean settles(PlannedField row) {
        return switch (row.decision()) {
            case Decision.Undecided _ -> false;
            // The same in new writing moves nothing: other workstations would take their base for out of date.
            case Decision.Keep _ -> row.base().isEmpty() || changed(row.reason().circumstance());
            case Decision.TakeCrm _,Decision.TakeErp _,Decision.TakeLastAgreed _,Decision.MakeBlank _,Decision.Typed _,Decision.LeaveDifferent _ ->
                true;
        };
    }

    private static boolean changed(Circumstance circumstance) {
        return switch (circumstance) {
            case ONLY_CRM_CHANGED, ONLY_ERP_CHANGED, BOTH_CHANGED_ALIKE, BOTH_CHANGED -> true;
            case EQUAL, EQUAL_IN_OTHER_NOTATION, SETTLED_AS_DIFFERENT, BLANK_IN_CRM, BLANK_IN_ERP, NEVER_SYNCHRONISED,
                    BASE_MISSING, BASE_OUT_OF_DATE, DECIDED_WITH_GROUP, LINK_REMOVED, LINK_RESTORED, CREATED,
                    REACTIVATED, ANSWER_LOST, PUT_BACK, RESYNC,
                    CRM_BLANK_NOT_TAKEN, ERP_BLANK_NOT_TAKEN ->
                false;
        };
    }

    private static Optional<FieldValue> held(PlannedField row, Side side, Optional<Saved> answer) {
        Optional<Write> write = row.writes().stream().filter(each -> each.side() == side).findFirst();
        if (write.isEmpty()) {
            return Optional.of(row.on(side).raw());
        }
        return answer.filter(saved -> tookEffect(write.get(), saved)).map(saved -> held(write.get(), saved));
    }

    private static boolean tookEffect(Write write, Saved answer) {
        FieldValue held = held(write, answer);
        return held.isReadable() && (held.equals(write.after()) || !held.equals(write.before()));
    }

    private static FieldValue held(Write write, Saved answer) {
        FieldValue held = answer.values().get(write.field().on(write.side()).key());
        return held == null ? new FieldValue.NotReadable(Sentence.of("value.not-in-answer")) : held;
    }
}
