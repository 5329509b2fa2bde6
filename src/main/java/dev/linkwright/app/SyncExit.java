package dev.linkwright.app;

/** How a synchronisation without a window ends, as scripts are told. A code never changes its meaning. */
public enum SyncExit {
    /** All that was looked at agrees, was written, or was settled as different. */
    SETTLED(0),
    /** Another process uses the data, and no window of it could be asked. */
    IN_USE(3),
    /** What is kept on this computer cannot be used, or the systems could not be opened. */
    NOT_OPENED(4),
    /** The profile names somebody else, or nobody, to synchronise. */
    NOT_NAMED(5),
    /** Somebody else has the lease of a connection. */
    ELSEWHERE(6),
    /** Conflicts wait for a person. */
    WAITING(7),
    /** A connection or a link failed; it is tried again the next time. */
    FAILED(8),
    /** A person has paused automatic synchronisation here. */
    PAUSED(9);

    private final int code;

    SyncExit(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
