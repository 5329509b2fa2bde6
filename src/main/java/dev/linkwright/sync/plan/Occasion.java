package dev.linkwright.sync.plan;

/** What the comparison is made for. */
public enum Occasion {
    /** A person connects: a blank loses to a value, and the person sees it before it happens. */
    FIRST_CONNECT,
    /** A link is synchronised and its base is known. */
    SYNCHRONISATION,
    /** A link is synchronised and nothing is known that was agreed. */
    BASE_MISSING,
    /** A link is synchronised and another workstation agreed on something newer. */
    BASE_OUT_OF_DATE
}
