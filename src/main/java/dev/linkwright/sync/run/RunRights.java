package dev.linkwright.sync.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;

/** What the user may do in the ERP, asked once in a run. */
final class RunRights {
    private final Systems systems;
    private final Map<ActorType, Boolean> mayWrite = new EnumMap<>(ActorType.class);

    RunRights(Systems systems) {
        this.systems = systems;
    }

    /** Why a plan cannot be run on a record that was just read. */
    Optional<Problem> hindrance(MergePlan plan, CrmRecord record) {
        ActorType type = plan.actor().type();
        if (!plan.writes(Side.ERP).isEmpty()
                && !mayWrite.computeIfAbsent(type, asked -> systems.erp().rights(asked).write())) {
            return Optional.of(new Problem.NotAllowed(systems.connection().name(), type.word()));
        }
        return !plan.writes(Side.CRM).isEmpty() && !record.rights().write()
                ? Optional.of(new Problem.NotAllowed("CRM", plan.entity().toString()))
                : Optional.empty();
    }
}
