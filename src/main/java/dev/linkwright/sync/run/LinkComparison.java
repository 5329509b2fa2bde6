package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.erp.ActorRead;
import dev.linkwright.erp.ErpRecord;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Base;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Link;
import dev.linkwright.model.MappedField;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.model.Snapshot;
import dev.linkwright.normal.Snapshots;
import dev.linkwright.sync.merge.Comparison;
import dev.linkwright.sync.merge.MappedFields;
import dev.linkwright.sync.plan.Occasion;

/** Puts both records of a link side by side with what was agreed last, as far as that is known here and to be trusted. */
public final class LinkComparison {
    private final LinkStore links;
    private final BaseStore bases;

    @Inject
    LinkComparison(LinkStore links, BaseStore bases) {
        this.links = links;
        this.bases = bases;
    }

    /**
     * Reads both records of a link as they are now.
     *
     * @throws ProblemException NotFound if the record is not linked, or the record or the actor is gone
     */
    public ComparedLink read(Systems systems, CrmEntity entity) {
        CrmRecord crm = record(systems, entity);
        LinkKey key = LinkKey.among(crm.keys(), systems.connection().id()).orElseThrow(
                () -> new ProblemException(new Problem.NotFound("CRM", LinkKey.NAME + " " + entity.id())));
        return of(systems, crm, key, systems.actor(key.actor(), wanted(key).bindings()));
    }

    /**
     * A link that is to come back, with what neither side has changed while it was away. What was changed then was nobody's
     * to carry over, and may be what others have put back: it is asked about instead.
     */
    public KeptLink withWhatStillHolds(Systems systems, KeptLink kept) {
        Link link = kept.link();
        if (kept.base().isEmpty() || !kept.base().map(Base::stamp).equals(kept.stamp())) {
            return kept;
        }
        CrmRecord crm = systems.crm().read(link.entity(), link.crmBindings());
        ErpRecord erp = systems.actor(link.actor(), link.erpBindings());
        Optional<Base> base = comparison(systems, crm, erp, Occasion.SYNCHRONISATION, kept.base()).stillHeld();
        return new KeptLink(link, base, base.map(Base::stamp));
    }

    /** Compares what was read already. */
    ComparedLink of(Systems systems, CrmRecord crm, LinkKey key, ErpRecord erp) {
        Optional<Base> base = bases.base(key.link());
        return new ComparedLink(key.link(), crm, erp,
                comparison(systems, crm, erp, occasion(base, crm, systems.connection()), base));
    }

    /** What is compared when two records are connected: nothing was agreed before. */
    public static Comparison first(Systems systems, CrmRecord crm, ErpRecord erp) {
        return comparison(systems, crm, erp, Occasion.FIRST_CONNECT, Optional.empty());
    }

    /**
     * A record with the rows that its slots stand for. Those that are known here belong to the link that is known here:
     * for one that others have made since they would stand for rows that it has nothing to do with.
     */
    CrmRecord record(Systems systems, CrmEntity entity) {
        ConnectionId connection = systems.connection().id();
        Optional<Link> known = links.of(connection, entity);
        Bindings bindings = known.map(Link::crmBindings).orElse(Bindings.NONE);
        CrmRecord record = systems.crm().read(entity, bindings);
        boolean another = LinkKey.among(record.keys(), connection)
                .filter(key -> known.filter(link -> link.id().equals(key.link())).isEmpty()).isPresent();
        return another && !bindings.equals(Bindings.NONE) ? systems.crm().read(entity, Bindings.NONE) : record;
    }

    /** The actor of a link, with the rows that the ERP's slots stand for. */
    ActorRead wanted(LinkKey key) {
        return new ActorRead(key.actor(),
                links.of(key.connection(), key.entity()).filter(link -> link.id().equals(key.link()))
                        .map(Link::erpBindings).orElse(Bindings.NONE));
    }

    /** The mapped fields that can be synchronised. */
    public static List<MappedField> fields(Systems systems, ActorType type) {
        ActorMapping mapping = systems.connection().mapping(type).orElseThrow(
                () -> new ProblemException(new Problem.Refused(systems.connection().name(),
                        Sentence.of("mapping.none", type.word()), null)));
        return MappedFields.join(mapping.fields(), systems.crm().fields(type.entityType()),
                systems.erp().fields(type), mapping.lists()).fields();
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
        String home = systems.connection().homeCountry();
        ErpActor actor = erp.actor();
        List<MappedField> fields = fields(systems, actor.type());
        Snapshot crmSide = Snapshots.of(Side.CRM, fields, crm.values(), crm.version(), crm.country(), home);
        Snapshot erpSide = Snapshots.of(Side.ERP, fields, erp.values(), erp.version(), erp.country(), home);
        return new Comparison(systems.connection().id(), crm.entity(), actor, occasion, fields, crmSide, erpSide,
                base, new Comparison.Countries(crm.country(), erp.country(), home),
                systems.connection().noBlankOverValue());
    }
}
