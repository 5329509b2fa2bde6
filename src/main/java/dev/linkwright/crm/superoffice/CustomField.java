package dev.linkwright.crm.superoffice;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.FieldType;

/**
 * A field that the customer defined.
 *
 * @param name     by which records hold it: its ProgId, or {@code SuperOffice:} and its number
 * @param length   of its text; 0 for no limit
 * @param listName where the items of a list come from; null for other types
 * @param shownAs  the name by which records hold what people read; the name itself for all but lists
 */
record CustomField(String name, String label, FieldType type, int length, boolean readOnly, @Nullable String listName,
        String shownAs) {

    /** Its name in mappings. */
    String key() {
        return "udef." + name;
    }
}
