package dev.linkwright.model;

import org.jspecify.annotations.Nullable;

/**
 * Ties one ERP field to one CRM field. Each ERP field of an actor type stands in at most one mapping, so its key names
 * the mapping.
 *
 * @param erpField     {@link FieldDefinition#key()} on the ERP side
 * @param crmField     {@link FieldDefinition#key()} on the CRM side; null for a field that is shown but not synchronised
 * @param direction    which way values flow
 * @param showInSearch whether it is a column of the hit list
 * @param showInTab    whether the ERP tab shows it
 */
public record FieldMapping(String erpField, @Nullable String crmField, Direction direction, boolean showInSearch,
        boolean showInTab) {
}
