package dev.linkwright.link;

/** The four headings of <em>Sync health</em>. Every link stands under exactly one. */
public enum Health {
    /** Nothing is known to differ but what was settled as different. */
    IN_SYNC,
    /** A person must decide. */
    WAITING,
    /** Not synchronised, for a reason that trying again does not change. */
    LEFT_OUT,
    /** The last try failed; it is tried again. */
    FAILING
}
