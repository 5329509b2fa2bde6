package dev.linkwright.link;

/** The calls of an operation, in their order. */
public enum Step {
    CLAIM, ERP_SAVE, CRM_SAVE, LINK, STORE, CLAIM_AWAY,
    /** Only when a person takes a stopped operation back: fields return to what they held. */
    CRM_BACK, ERP_BACK
}
