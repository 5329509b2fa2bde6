package dev.linkwright.model;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A CRM record tied to an actor, for one connection. The CRM holds the truth; the local store only remembers it.
 *
 * @param id           new at every connect
 * @param entityTitle  the CRM record's name when it was last seen; empty where unknown
 * @param actorNumber  what people call the actor, such as {@code C-10877}; null where unknown
 * @param crmBindings  the CRM rows that the slots stand for
 * @param erpBindings  the ERP rows that the slots stand for
 * @param connectedAt  UTC; null where another workstation connected it and did not tell
 * @param connectedBy  the CRM user's name; empty where unknown
 * @param syncedAt     UTC; null if never from here
 * @param syncedBy     the CRM user's name; empty where unknown
 */
public record Link(LinkId id, ConnectionId connection, CrmEntity entity, String entityTitle, ErpActor actor,
        @Nullable String actorNumber, Bindings crmBindings, Bindings erpBindings, @Nullable Instant connectedAt,
        String connectedBy,
        @Nullable Instant syncedAt, String syncedBy) {

    /** The same after its actor has been looked at. */
    public Link withActorNumber(String number) {
        return new Link(id, connection, entity, entityTitle, actor, number, crmBindings, erpBindings, connectedAt,
                connectedBy, syncedAt, syncedBy);
    }
}
