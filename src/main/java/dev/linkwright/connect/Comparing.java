package dev.linkwright.connect;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkChange;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sync.merge.ThreeWayMerge;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.run.ComparedLink;
import dev.linkwright.sync.run.LinkComparison;
import dev.linkwright.sync.run.LinkedRecords;
import dev.linkwright.sync.run.Systems;
/** Reads both records as they are now and compares them. */
final class Comparing {
    private final Connectable connectable;
    private final LinkedRecords linked;
    private final LinkComparison comparison;

    @Inject
    Comparing(Connectable connectable, LinkedRecords linked, LinkComparison comparison) {
        this.linked = linked;
        this.connectable = connectable;
        this.comparison = comparison;
    }

    /**
     * For a connect: nothing was agreed before.
     *
     * @throws ProblemException NotLinkable where the two may not be linked, which Save looks at again
     */
    PendingConnect first(Systems systems, CrmEntity entity, ErpActor actor) {
        return first(systems, entity, actor, Optional.empty());
    }

    private PendingConnect first(Systems systems, CrmEntity entity, ErpActor actor, Optional<KeptLink> old) {
        CrmRecord crm = systems.crm().read(entity, Bindings.NONE);
        ErpRecord erp = systems.actor(actor, Bindings.NONE);
        connectable.check(systems, crm, erp);
        return pending(LinkId.random(), crm, erp, ThreeWayMerge.merge(LinkComparison.first(systems, crm, erp)))
                .replacing(old);
    }

    /**
     * For a connect that takes the place of the record's link.
     *
     * @throws ProblemException NotFound if it has none
     */
    PendingConnect instead(Systems systems, CrmEntity entity, ErpActor actor) {
        KeptLink old = linked.own(systems.connection().id(), entity).orElseThrow(
                () -> new ProblemException(new Problem.NotFound("CRM", LinkKey.NAME + " " + entity.id())));
        return first(systems, entity, actor, Optional.of(old));
    }

    /** For a link: three ways, if what was agreed last is known here. */
    PendingConnect linked(Systems systems, CrmEntity entity) {
        return pending(comparison.read(systems, entity));
    }

    /** What was compared already. */
    static PendingConnect pending(ComparedLink compared) {
        return pending(compared.link(), compared.crm(), compared.erp(), compared.plan());
    }

    /** Either of them anew, with the decisions that still stand. */
    PendingConnect again(Systems systems, PendingConnect before, MergePlan decided) {
        if (decided.occasion() == Occasion.FIRST_CONNECT) {
            CrmRecord crm = systems.crm().read(decided.entity(), before.crmBindings());
            ErpRecord erp = systems.actor(decided.actor(), before.erpBindings());
            return pending(before.link(), crm, erp,
                    ThreeWayMerge.again(decided, LinkComparison.first(systems, crm, erp)))
                    .replacing(before.replaced());
        }
        ComparedLink compared = comparison.read(systems, decided.entity());
        return pending(compared.link(), compared.crm(), compared.erp(), compared.again(decided));
    }

    /** Links that are to come back, each with what neither side has changed since. */
    LinkChange withWhatStillHolds(Systems systems, LinkChange change) {
        return new LinkChange(change.links().stream().map(kept -> withWhatStillHolds(systems, kept)).toList(),
                change.overwritten());
    }

    /** What is gone is told of when the link comes back. */
    private KeptLink withWhatStillHolds(Systems systems, KeptLink kept) {
        try {
            return comparison.withWhatStillHolds(systems, kept);
        } catch (ProblemException failure) {
            if (failure.problem() instanceof Problem.NotFound) {
                return kept;
            }
            throw failure;
        }
    }

    private static PendingConnect pending(LinkId link, CrmRecord crm, ErpRecord erp, MergePlan plan) {
        return new PendingConnect(link, crm.title(), erp.number(), erp.title(), plan, crm.bindings(), erp.bindings());
    }
}
