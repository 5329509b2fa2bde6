package dev.linkwright.erp;

/** What keeps a lost answer to Create from becoming a second actor. */
public enum CreateSafety {
    /** The server refuses a second actor with the same key, which this program chooses. */
    UNIQUE_KEY,
    /** A row or note with the operation id is made in the same transaction and can be looked for. */
    MARKER,
    /** Nothing but looking for an actor with the same values, and asking. */
    LOOK_UP_ONLY
}
