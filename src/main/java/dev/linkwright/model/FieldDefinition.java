package dev.linkwright.model;

import org.jspecify.annotations.Nullable;

/**
 * Describes a field of a CRM entity or of an actor type.
 *
 * @param key           the system's own stable name of the field
 * @param label         what people call it, in the language of the session
 * @param type          what it holds
 * @param notation      how its values are compared
 * @param access        whether it can be written, and be blank
 * @param maximumLength in characters; 0 for no limit
 * @param listName      where the items of a {@link FieldType#LIST} come from; null for other types
 * @param defaultValue  what a new record gets; null for none
 * @param group         fields of one group, such as the lines of an address, are decided together; null for none
 * @param slot          fields of one slot, such as "first phone", lie in one child row that a link is bound to; null
 *                      where the field lies in the record itself
 */
public record FieldDefinition(String key, String label, FieldType type, Notation notation, Access access,
        int maximumLength, @Nullable String listName, @Nullable String defaultValue, @Nullable String group,
        @Nullable String slot) {

    /** A text field without list, default, group or slot. */
    public static FieldDefinition text(String key, String label, Notation notation, Access access, int maximumLength) {
        return new FieldDefinition(key, label, FieldType.TEXT, notation, access, maximumLength, null, null, null, null);
    }

    /** The same under another label. */
    public FieldDefinition labelled(String other) {
        return new FieldDefinition(key, other, type, notation, access, maximumLength, listName, defaultValue, group,
                slot);
    }

    public FieldDefinition inGroup(String name) {
        return new FieldDefinition(key, label, type, notation, access, maximumLength, listName, defaultValue, name,
                slot);
    }

    public FieldDefinition inSlot(String name) {
        return new FieldDefinition(key, label, type, notation, access, maximumLength, listName, defaultValue, group,
                name);
    }
}
