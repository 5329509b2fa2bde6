package dev.linkwright.model;

import org.jspecify.annotations.Nullable;

/**
 * A mapping together with what both systems say of the two fields.
 *
 * @param crm       the CRM's field
 * @param erp       the ERP's field
 * @param direction which way values flow
 * @param list      how list items of the two sides correspond; null unless both are lists
 */
public record MappedField(FieldDefinition crm, FieldDefinition erp, Direction direction, @Nullable ListMapping list) {

    /** Names the mapped field within its actor type: the key of the ERP field. */
    public String key() {
        return erp.key();
    }

    public FieldDefinition on(Side side) {
        return switch (side) {
            case CRM -> crm;
            case ERP -> erp;
        };
    }

    /** What a side calls the CRM's list item with this key; as it is where no list mapping stands between. */
    public String inTermsOf(Side side, String crmItem) {
        return side == Side.CRM || list == null ? crmItem : list.toErp(crmItem).orElse("");
    }

    /** What the CRM calls a side's list item with this key; likewise. */
    public String inCrmTerms(Side side, String item) {
        return side == Side.CRM || list == null ? item : list.toCrm(item).orElse("");
    }

    /** The group whose members are decided together; null for a field that stands alone. */
    public @Nullable String group() {
        return crm.group();
    }
}
