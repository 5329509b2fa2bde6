package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.Base;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.normal.Snapshots;
import dev.linkwright.sync.merge.Comparison;
import dev.linkwright.sync.merge.MappedFields;
import dev.linkwright.sync.merge.ThreeWayMerge;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.sync.run.LinkedRecords;
import dev.linkwright.sync.run.Systems;

/** Reads both records as they are now and compares them. */
final class Comparing {
    private final Connectable connectable;
    private final LinkedRecords linked;
    private final LinkStore links;
    private final BaseStore bases;

    @Inject
    Comparing(Connectable connectable, LinkedRecords linked, LinkStore links, BaseStore bases) {
        this.linked = linked;
        this.connectable = connectable;
        this.links = links;
        this.bases = bases;
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
        Comparison comparison = comparison(systems, crm, erp, Occasion.FIRST_CONNECT, Optional.empty());
        return pending(LinkId.random(), crm, erp, ThreeWayMerge.merge(comparison)).replacing(old);
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
        Both both = readLinked(systems, entity);
        return pending(both.link(), both.crm(), both.erp(), ThreeWayMerge.merge(both.comparison()));
    }

    /** Either of them anew, with the decisions that still stand. */
    PendingConnect again(Systems systems, PendingConnect before, MergePlan decided) {
        if (decided.occasion() == Occasion.FIRST_CONNECT) {
            CrmRecord crm = systems.crm().read(decided.entity(), before.crmBindings());
            ErpRecord erp = systems.actor(decided.actor(), before.erpBindings());
            Comparison comparison = comparison(systems, crm, erp, Occasion.FIRST_CONNECT, Optional.empty());
            return pending(before.link(), crm, erp, ThreeWayMerge.again(decided, comparison))
                    .replacing(before.replaced());
        }
        Both both = readLinked(systems, decided.entity());
        return pending(both.link(), both.crm(), both.erp(), ThreeWayMerge.again(decided, both.comparison()));
    }

    private Both readLinked(Systems systems, CrmEntity entity) {
        ErpConnection connection = systems.connection();
        Optional<Link> known = links.of(connection.id(), entity);
        CrmRecord crm = systems.crm().read(entity, known.map(Link::crmBindings).orElse(Bindings.NONE));
        LinkKey key = LinkKey.among(crm.keys(), connection.id()).orElseThrow(
                () -> new ProblemException(new Problem.NotFound("CRM", LinkKey.NAME + " " + entity.id())));
        Optional<Link> ours = known.filter(link -> link.id().equals(key.link()));
        ErpRecord erp = systems.actor(key.actor(), ours.map(Link::erpBindings).orElse(Bindings.NONE));
        Optional<Base> base = bases.base(key.link());
        Comparison comparison = comparison(systems, crm, erp, occasion(base, crm, connection), base);
        return new Both(key.link(), crm, erp, comparison);
    }

    private static Occasion occasion(Optional<Base> base, CrmRecord crm, ErpConnection connection) {
        if (base.isEmpty()) {
            return Occasion.BASE_MISSING;
        }
        return LinkKey.stampAmong(crm.keys(), connection.id()).equals(base.map(Base::stamp))
                ? Occasion.SYNCHRONISATION
                : Occasion.BASE_OUT_OF_DATE;
    }

    private static Comparison comparison(Systems systems, CrmRecord crm, ErpRecord erp, Occasion occasion,
            Optional<Base> base) {
        ErpConnection connection = systems.connection();
        List<MappedField> fields = fields(systems, crm, erp);
        Snapshot crmSide = Snapshots.of(Side.CRM, fields, crm.values(), crm.version(), crm.country(),
                connection.homeCountry());
        Snapshot erpSide = Snapshots.of(Side.ERP, fields, erp.values(), erp.version(), erp.country(),
                connection.homeCountry());
        return new Comparison(connection.id(), crm.entity(), erp.actor(), occasion, fields, crmSide, erpSide, base,
                new Comparison.Countries(crm.country(), erp.country(), connection.homeCountry()));
    }

    private static List<MappedField> fields(Systems systems, CrmRecord crm, ErpRecord erp) {
        ActorMapping mapping = systems.connection().mapping(erp.actor().type()).orElseThrow(
                () -> new ProblemException(new Problem.Refused(systems.connection().name(),
                        "Nothing is mapped for " + erp.actor().type().word(), null)));
        return MappedFields.join(mapping.fields(), systems.crm().fields(crm.entity().type()),
                systems.erp().fields(erp.actor().type()), mapping.lists()).fields();
    }

    private static PendingConnect pending(LinkId link, CrmRecord crm, ErpRecord erp, MergePlan plan) {
        return new PendingConnect(link, crm.title(), erp.number(), erp.title(), plan, crm.bindings(), erp.bindings());
    }

    private record Both(LinkId link, CrmRecord crm, ErpRecord erp, Comparison comparison) {
    }
}
