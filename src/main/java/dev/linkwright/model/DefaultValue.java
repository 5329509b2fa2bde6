package dev.linkwright.model;

/**
 * What a field of the ERP gets when an actor is created and the CRM has no value for it.
 *
 * @param erpField  {@link FieldDefinition#key()} of the ERP
 * @param value     as {@link FieldValue} writes it, of a list the item's key or what people read for it; blank for none,
 *                  and then it has to be asked for
 * @param asked     whether a person is asked for it, with the value filled in; otherwise it is set silently
 * @param mandatory whether an actor may be created without it; a field that the ERP demands is mandatory anyway
 */
public record DefaultValue(String erpField, FieldValue value, boolean asked, boolean mandatory) {
    public DefaultValue {
        if (!asked && value.isBlank()) {
            throw new IllegalArgumentException("A default that is set silently has a value");
        }
    }
}
