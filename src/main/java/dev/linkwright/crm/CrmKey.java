package dev.linkwright.crm;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;

/**
 * A named value that Linkwright keeps on a CRM record where all workstations see it.
 *
 * @param connection the connection it belongs to
 * @param name       {@code Link}, {@code Base} or {@code Claim-<operation id>}
 * @param value      at most 200 characters
 */
public record CrmKey(ConnectionId connection, CrmEntity entity, String name, String value) {
}
