package dev.linkwright.settings;

import dev.linkwright.model.ConnectionId;

/**
 * A pair of lists of a connection.
 *
 * @param erpList name of the ERP's list
 * @param crmList name of the CRM's list
 */
public record ListPlace(ConnectionId connection, String erpList, String crmList) {
}
