package dev.linkwright.sync.run;

/** Is told how far a synchronisation is; on the thread that runs it, so it must be quick. */
public interface SyncProgress {
    /** Tells nobody. */
    SyncProgress NONE = (_, _) -> {
    };

    /**
     * Told after each link.
     *
     * @param done how many links were dealt with
     * @param all  how many there are to deal with
     */
    void at(int done, int all);
}
