package dev.linkwright.model;

/**
 * One value to write.
 *
 * @param field  {@link FieldDefinition#key()} of the side that is written
 * @param before what the side held when it was read; readable
 * @param after  what it is to hold; readable
 */
public record FieldChange(String field, FieldValue before, FieldValue after) {
}
