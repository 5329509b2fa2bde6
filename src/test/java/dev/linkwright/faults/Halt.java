package dev.linkwright.faults;

/** Ends the program, as far as the code that runs can tell. */
public final class Halt extends Error {
    private static final long serialVersionUID = 1;

    public Halt() {
        super("ended here", null, false, false);
    }
}
