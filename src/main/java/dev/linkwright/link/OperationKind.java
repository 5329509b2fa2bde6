package dev.linkwright.link;

/** What a journal entry is about. */
public enum OperationKind {
    CONNECT, SYNCHRONISE, DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT;

    /** Whether it is about links that were saved before, and not about a plan. */
    public boolean changesLinks() {
        return switch (this) {
            case CONNECT, SYNCHRONISE -> false;
            case DISCONNECT, UNDO_CONNECT, UNDO_DISCONNECT -> true;
        };
    }
}
