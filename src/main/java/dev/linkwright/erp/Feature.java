package dev.linkwright.erp;

/** What a connector may lack. */
public enum Feature {
    CREATE, SAVE, ADVANCED_SEARCH, SEARCH_WITHIN_PARENT, COUNT, CHANGED_SINCE, OPEN_IN_ERP,
    /** Hit lists in another order than the ERP's own. */
    SORT,
    /**
     * Telling beforehand what the user may do. Without it {@link SyncConnector#rights} answers all that the connector can do, and a call
     * that is not allowed fails with NotAllowed.
     */
    RIGHTS,
    /** Fields that lie in rows belonging to an actor, such as its first phone: fields with a slot. */
    CHILD_ROWS,
    /** Fields that hold a date. */
    DATE_FIELDS,
    /** Fields that hold an item of a list. */
    LIST_FIELDS,
    /** Actors that the ERP keeps but hides. */
    ARCHIVE,
    /** Making such an actor active again. */
    REACTIVATE,
    /** Telling into which other actor one was merged. */
    MERGE,
    /** Being asked over a network, with a sign-in: what no network carries can be neither cut off nor throttled. */
    NETWORK
}
