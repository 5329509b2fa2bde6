package dev.linkwright.link;

import java.time.Instant;

import dev.linkwright.model.Bindings;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.OperationId;
import dev.linkwright.sync.plan.MergePlan;

/**
 * What is going to be done, written down before the first call goes out.
 *
 * @param id          identifies it, in the journal and in the claim
 * @param link        the link that is made, synchronised, removed or brought back
 * @param entityTitle the CRM record's name
 * @param actorNumber what people call the actor; may be empty
 * @param plan        what goes where, with the values and versions of both sides before
 * @param crmBindings rows of the CRM's slots as they were read
 * @param erpBindings rows of the ERP's slots as they were read
 * @param user        the CRM user's name
 * @param workstation the machine's name
 * @param openedAt    UTC
 * @param change      what is done to links that were saved before
 */
public record Operation(OperationId id, OperationKind kind, LinkId link, String entityTitle, String actorNumber,
        MergePlan plan,
        Bindings crmBindings, Bindings erpBindings, String user, String workstation, Instant openedAt,
        LinkChange change) {
}
