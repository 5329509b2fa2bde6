package dev.linkwright.erp;

/** What a connector may lack. */
public enum Feature {
    CREATE, SAVE, ADVANCED_SEARCH, SEARCH_WITHIN_PARENT, COUNT, CHANGED_SINCE, OPEN_IN_ERP,
    /**
     * Telling beforehand what the user may do. Without it {@link SyncConnector#rights} answers everything, and a call
     * that is not allowed fails with NotAllowed.
     */
    RIGHTS
}
