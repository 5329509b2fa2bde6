package dev.linkwright.link;

/** What a journal entry is about. */
public enum OperationKind {
    CONNECT, SYNCHRONISE
}
