package dev.linkwright.link;

/** The calls of an operation, in their order. */
public enum Step {
    CLAIM, ERP_SAVE, CRM_SAVE, LINK, STORE, CLAIM_AWAY,
    /** Only when a person takes a stopped operation back or undoes a connect: fields return to what they held. */
    CRM_BACK, ERP_BACK,
    /**
     * Disconnect and undo of a connect: the links are removed, a company's contacts before the company. A connect that a
     * person takes back: its link goes, or the one whose place it took stands there again.
     */
    LINK_AWAY
}
