package dev.linkwright.sync.plan;

/** What the comparison found, which is why it decided as it did. */
public enum Circumstance {
    /** Both sides hold the same. */
    EQUAL,
    /** Both sides hold the same in different writing. */
    EQUAL_IN_OTHER_NOTATION,
    /** They differ as they did when they were last settled. */
    SETTLED_AS_DIFFERENT,
    ONLY_CRM_CHANGED, ONLY_ERP_CHANGED,
    /** Both changed, to the same. */
    BOTH_CHANGED_ALIKE,
    /** Both changed, to different values. */
    BOTH_CHANGED,
    /** First connect: one side has nothing. */
    BLANK_IN_CRM, BLANK_IN_ERP,
    /** First connect: both sides have something. */
    NEVER_SYNCHRONISED,
    /** What this side has lost stays on the other, because no blank is to take the place of a value. */
    CRM_BLANK_NOT_TAKEN, ERP_BLANK_NOT_TAKEN,
    /** A person sends the CRM's values to the ERP, whoever changed what. */
    RESYNC,
    /** There is a link, but nothing known that was agreed. */
    BASE_MISSING,
    /** There is a link, and another workstation agreed on something newer than is known here. */
    BASE_OUT_OF_DATE,
    /** Another field of its group differs, and they go together. */
    DECIDED_WITH_GROUP,
    /** Nothing was compared: a link was removed, or brought back. */
    LINK_REMOVED, LINK_RESTORED,
    /** Nothing was compared: an actor was made with it. */
    CREATED,
    /** Nothing was compared: an archived actor was made active again. */
    REACTIVATED,
    /** Whether it was written cannot be told: the answer was lost, and others have written since. */
    ANSWER_LOST,
    /** Nothing was compared: a write was undone or taken back, and the value from before it is back. */
    PUT_BACK
}
