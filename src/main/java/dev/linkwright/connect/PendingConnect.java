package dev.linkwright.connect;

import java.util.Optional;

import dev.linkwright.link.KeptLink;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;
import dev.linkwright.sync.plan.MergePlan;

/**
 * A link that a person wants and has not saved yet. Nothing of it is written anywhere.
 *
 * @param link        made new for it
 * @param entityTitle the CRM record's name
 * @param actorNumber what people call the actor
 * @param actorTitle  its name
 * @param plan        what Save will do; that very plan is run
 * @param crmBindings rows of the CRM's slots
 * @param erpBindings rows of the ERP's slots
 * @param replaced    the record's link whose place it takes; empty where the record has none
 */
public record PendingConnect(LinkId link, String entityTitle, String actorNumber, String actorTitle, MergePlan plan,
        Bindings crmBindings, Bindings erpBindings, Optional<KeptLink> replaced) {

    /** Of a record that has no link. */
    public PendingConnect(LinkId link, String entityTitle, String actorNumber, String actorTitle, MergePlan plan,
            Bindings crmBindings, Bindings erpBindings) {
        this(link, entityTitle, actorNumber, actorTitle, plan, crmBindings, erpBindings, Optional.empty());
    }

    /** What the record is connected to until Save. */
    public Optional<Link> before() {
        return replaced.map(KeptLink::link);
    }

    /** The same in the place of a link. */
    PendingConnect replacing(Optional<KeptLink> old) {
        return new PendingConnect(link, entityTitle, actorNumber, actorTitle, plan, crmBindings, erpBindings, old);
    }

    /** The same with what a person decided. */
    public PendingConnect decided(MergePlan decided) {
        return new PendingConnect(link, entityTitle, actorNumber, actorTitle, decided, crmBindings, erpBindings,
                replaced);
    }
}
