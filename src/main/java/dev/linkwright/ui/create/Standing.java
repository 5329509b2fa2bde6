package dev.linkwright.ui.create;

/** What stands when the window is closed and a person may not expect it. */
enum Standing {
    NOTHING,
    /** Values that a person typed would be lost. */
    TYPED,
    /** The call goes on. */
    UNDER_WAY,
    /** Nobody knows yet whether there is an actor. */
    UNCLEAR,
    /** The actor is there, and not connected. */
    MADE
}
