package dev.linkwright.erp;

/** What a connector may lack. */
public enum Feature {
    CREATE, SAVE, ADVANCED_SEARCH, SEARCH_WITHIN_PARENT, COUNT, CHANGED_SINCE, OPEN_IN_ERP
}
