package dev.linkwright.connect;

import dev.linkwright.model.Bindings;
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
 */
public record PendingConnect(LinkId link, String entityTitle, String actorNumber, String actorTitle, MergePlan plan,
        Bindings crmBindings, Bindings erpBindings) {

    /** The same with what a person decided. */
    public PendingConnect decided(MergePlan decided) {
        return new PendingConnect(link, entityTitle, actorNumber, actorTitle, decided, crmBindings, erpBindings);
    }
}
