package dev.linkwright.connect;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** What is to be sent from the CRM to the ERP. */
public record ResyncWish(ErpConnection connection, Scope scope) {

    /** Which linked records. */
    public sealed interface Scope {
        /** One record. */
        record One(CrmEntity entity) implements Scope {
        }

        /** All records of a kind. */
        record Kind(EntityType type) implements Scope {
        }

        /** All of the connection. */
        record All() implements Scope {
        }
    }
}
