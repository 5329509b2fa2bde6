package dev.linkwright.link;

/** How an operation ended. */
public enum Ending {
    /** Both systems and the store agree. */
    COMPLETED,
    /** Nothing of it is left on either side. */
    WITHDRAWN,
    /** Part of it stands, and a person has been told what. */
    ABANDONED
}
