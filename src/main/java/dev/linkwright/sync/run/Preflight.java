package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.Operation;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldChange;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;

/** What is looked at before the first write. */
final class Preflight {
    private Preflight() {
    }

    /** Why the plan cannot be run: rights on either side, or a value that the CRM would not take. */
    static Optional<Problem> hindrance(Systems systems, MergePlan plan, Bindings crmBindings) {
        try {
            List<FieldChange> toCrm = plan.writes(Side.CRM).stream().map(Write::change).toList();
            if (!plan.writes(Side.ERP).isEmpty() && !systems.erp().rights(plan.actor().type()).write()) {
                return Optional.of(new Problem.NotAllowed(systems.connection().name(), plan.actor().type().word()));
            }
            if (!toCrm.isEmpty()) {
                if (!systems.crm().read(plan.entity(), crmBindings).rights().write()) {
                    return Optional.of(new Problem.NotAllowed("CRM", plan.entity().toString()));
                }
                systems.crm().validate(plan.entity(), toCrm, crmBindings);
            }
            return Optional.empty();
        } catch (ProblemException failure) {
            return Optional.of(failure.problem());
        }
    }

    /** Why what a connect has overwritten cannot be put back: rights on either side. */
    static Optional<Problem> mayPutBack(Systems systems, Operation operation) {
        if (overwrote(operation, Side.ERP) && !systems.erp().rights(operation.plan().actor().type()).write()) {
            return Optional.of(new Problem.NotAllowed(systems.connection().name(),
                    operation.plan().actor().type().word()));
        }
        if (overwrote(operation, Side.CRM)
                && !systems.crm().read(operation.plan().entity(), operation.crmBindings()).rights().write()) {
            return Optional.of(new Problem.NotAllowed("CRM", operation.plan().entity().toString()));
        }
        return Optional.empty();
    }

    private static boolean overwrote(Operation operation, Side side) {
        return operation.change().overwritten().stream().anyMatch(value -> value.side() == side);
    }

    /**
     * Whether a side changed since the plan was made. The ERP's version must be the very same. The CRM's may move when
     * a claim is saved on the record, so there the values decide.
     */
    static boolean moved(MergePlan plan, Held crm, Held erp) {
        return !erp.version().equals(plan.erp().version()) || differs(plan, Side.ERP, erp)
                || differs(plan, Side.CRM, crm);
    }

    /** Whether the link of a synchronisation is still the one that was compared; a connect has none yet. */
    static boolean linkStands(Operation operation, CrmRecord record) {
        return operation.kind() == OperationKind.CONNECT || hasLink(operation, record);
    }

    /** Whether the record has the link of the operation. */
    static boolean hasLink(Operation operation, CrmRecord record) {
        return LinkKey.among(record.keys(), operation.plan().connection())
                .filter(link -> link.link().equals(operation.link())).isPresent();
    }

    private static boolean differs(MergePlan plan, Side side, Held held) {
        for (PlannedField field : plan.fields()) {
            if (!held.value(field.field().on(side).key()).equals(field.on(side).raw())) {
                return true;
            }
        }
        return false;
    }
}
