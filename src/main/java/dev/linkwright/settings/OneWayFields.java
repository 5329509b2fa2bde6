package dev.linkwright.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.config.ActorMapping;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.model.Direction;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldMapping;

/** Finds where two active connections would write one CRM field one-way; only the first in priority may. */
public final class OneWayFields {
    private OneWayFields() {
    }

    /**
     * A field that two connections would write.
     *
     * @param writes the connection that writes it
     * @param yields the one that does not
     */
    public record Rivals(EntityType type, String crmField, String writes, String yields) {
    }

    /** The first such field that concerns a connection. */
    public static Optional<Rivals> concerning(Profile profile, ErpConnection connection) {
        Map<String, ErpConnection> writers = new HashMap<>();
        for (ErpConnection one : profile.connections().stream().filter(ErpConnection::active).toList()) {
            for (ActorMapping mapping : one.mappings().stream().filter(ActorMapping::synchronised).toList()) {
                EntityType type = mapping.actorType().entityType();
                for (FieldMapping field : mapping.fields()) {
                    String crmField = field.crmField();
                    if (crmField == null || field.direction() != Direction.ERP_TO_CRM) {
                        continue;
                    }
                    ErpConnection first = writers.putIfAbsent(type + " " + crmField, one);
                    if (first != null && !first.equals(one)
                            && (first.equals(connection) || one.equals(connection))) {
                        return Optional.of(new Rivals(type, crmField, first.name(), one.name()));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
