package dev.linkwright.http;

/** Who waits for an answer. */
public enum Priority {
    /** Somebody sits in front of the screen. */
    PERSON,
    /** Nobody does; such calls of one system share few permits, so that they never starve the others. */
    BACKGROUND
}
