package dev.linkwright.ui.common;

/** Where running work tells how far it has come; may be called from any thread, as often as one likes. */
@FunctionalInterface
public interface Progress {

    /**
     * So much is done.
     *
     * @param total zero where it is not known
     */
    void report(long done, long total);
}
