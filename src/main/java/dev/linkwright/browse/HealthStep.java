package dev.linkwright.browse;

/** What a person can do about a link. */
public enum HealthStep {
    /** Settle its conflicts in the picker. */
    RESOLVE,
    /** An automatic run stopped before it: look what it would write, then write or leave it. */
    LOOK_AND_WRITE,
    /** Synchronise it now. */
    RETRY,
    /** The others lead to the record's ERP tab, where they can be done. */
    OPEN, CONNECT_TO_ANOTHER, CONNECT_TO_MERGED, DISCONNECT
}
