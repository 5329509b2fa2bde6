package dev.linkwright.link;

/** How the making of an actor ended. */
public enum CreationEnding {
    /** The actor is there and connected. */
    CONNECTED,
    /** The actor is there, and a person leaves it unconnected for now. */
    KEPT,
    /** There is no actor, as far as the ERP or a person can tell. */
    NOT_MADE
}
