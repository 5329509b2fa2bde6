package dev.linkwright.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;

/**
 * An actor that is going to be made for a CRM record, written down before the first call goes out. It is an entry of its own,
 * because there is nothing to compare before the actor is there; connecting the two is another entry.
 *
 * @param id          identifies this one wish, in the journal, in the claim, and to the ERP
 * @param entityTitle the CRM record's name
 * @param values      what the actor is made with; never a password
 * @param parent      the actor that a person belongs to; empty elsewhere
 * @param seen        actors that look like the new one and that a person was shown beforehand: none of them is the one
 *                    that was made
 * @param user        the CRM user's name
 * @param workstation the machine's name
 * @param openedAt    UTC
 */
public record Creation(OperationId id, ConnectionId connection, CrmEntity entity, String entityTitle, ActorType type,
        List<Given> values, Optional<ErpActor> parent, List<ErpActor> seen, String user, String workstation,
        Instant openedAt) {
    /**
     * A value of the new actor.
     *
     * @param field key of the ERP's field
     * @param label what people call it
     */
    public record Given(String field, String label, FieldValue value) {
    }

    public Creation {
        values = List.copyOf(values);
        seen = List.copyOf(seen);
    }
}
