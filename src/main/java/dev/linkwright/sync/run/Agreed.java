package dev.linkwright.sync.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.Base;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Saved;
import dev.linkwright.model.Side;
import dev.linkwright.sync.merge.NewBase;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.MergePlan;

/** What both sides are known to hold after a plan was run. */
record Agreed(MergePlan plan, SideOutcome.Settled erp, SideOutcome.Settled crm) {

    Base base(Optional<Base> before, Instant now) {
        MergePlan settled = plan;
        for (String field : unsettled()) {
            settled = undecided(settled, field);
        }
        return NewBase.of(settled, crm.answer(), erp.answer(), before, now);
    }

    /** Keys of the fields that somebody else changed meanwhile, or that a server did not take. */
    Set<String> unsettled() {
        Set<String> all = new HashSet<>(erp.unsettled());
        all.addAll(crm.unsettled());
        erp.answer().ifPresent(answer -> withoutEffect(Side.ERP, answer, all));
        crm.answer().ifPresent(answer -> withoutEffect(Side.CRM, answer, all));
        return Set.copyOf(all);
    }

    private static MergePlan undecided(MergePlan plan, String field) {
        return new MergePlan(plan.connection(), plan.entity(), plan.actor(), plan.occasion(), plan.crm(), plan.erp(),
                plan.fields().stream().map(row -> row.key().equals(field) ? row.decided(Decision.UNDECIDED) : row)
                        .toList(),
                plan.leftOut(), plan.openGroups());
    }

    /** What the ERP holds, by its own field keys. */
    Map<String, FieldValue> erpValues() {
        Map<String, FieldValue> values = new HashMap<>();
        plan.fields().forEach(field -> values.put(field.field().erp().key(), field.erp().raw()));
        values.putAll(erp.answer().map(Saved::values).orElse(Map.of()));
        return values;
    }

    private void withoutEffect(Side side, Saved answer, Set<String> fields) {
        NewBase.withoutEffect(plan, side, answer).forEach(write -> fields.add(write.field().key()));
    }
}
