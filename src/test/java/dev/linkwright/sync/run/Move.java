package dev.linkwright.sync.run;

/**
 * What a schedule lets happen next.
 *
 * @param client whose turn it is
 * @param line   of {@link How#END} the lines of its journal that are still written after the call
 */
record Move(int client, How how, int line) {
    enum How {
        /** The call goes out, and the client goes on to its next one. */
        STEP,
        /** The call goes out, and then the program is ended, before or after some line of its journal. */
        END,
        /** Nobody else does anything for so long that who waits gives up. */
        LATE,
        /** The search needs this world no more. */
        LEAVE
    }

    static Move step(int client) {
        return new Move(client, How.STEP, 0);
    }

    @Override
    public String toString() {
        return "AB".charAt(client) + (how == How.STEP ? "" : ":" + how + (how == How.END ? line : ""));
    }
}
