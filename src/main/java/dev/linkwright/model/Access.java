package dev.linkwright.model;

/** What may be written to a field. */
public enum Access {
    NORMAL, MANDATORY, READ_ONLY
}
