package dev.linkwright.ui.create;

/** What is under way. */
enum Busy {
    NO, READING, COMPARING,
    /** Calls that are seen through, even when the window is closed. */
    CREATING, LOOKING;

    boolean seenThrough() {
        return this == CREATING || this == LOOKING;
    }
}
