package dev.linkwright.link;

/** What a journal entry is about. */
public enum OperationKind {
    CONNECT, SYNCHRONISE, DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT,
    /** An archived actor is made active again. */
    REACTIVATE
}
