package dev.linkwright.model;

/** What kind of value a field holds; {@link FieldValue} says how each is written. */
public enum FieldType {
    TEXT, NUMBER, DECIMAL, YES_NO, DATE, LIST, PASSWORD
}
