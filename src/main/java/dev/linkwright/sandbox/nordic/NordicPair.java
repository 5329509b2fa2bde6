package dev.linkwright.sandbox.nordic;

import org.jspecify.annotations.Nullable;

/**
 * A true company as the CRM and as the ERP have it.
 *
 * @param crm
 *            null when the CRM does not have it
 * @param erp
 *            null when the ERP does not have it
 * @param code
 *            the number that the ERP gave it; blank when it gets the next one
 */
public record NordicPair(int index, @Nullable NordicRow crm, @Nullable NordicRow erp, String code, boolean supplier,
        int business,
        int category, String domain) {
}
