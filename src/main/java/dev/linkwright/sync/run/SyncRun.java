package dev.linkwright.sync.run;

import dev.linkwright.model.ProblemException;

/** What synchronises a connection: {@link SyncEngine#run}. */
@FunctionalInterface
public interface SyncRun {

    /**
     * Blocks until it is done.
     *
     * @throws ProblemException                            if it could not begin
     * @throws java.util.concurrent.CancellationException if the thread is interrupted, or the progress's listener throws it
     */
    SyncReport run(Systems systems, SyncWish wish, SyncProgress progress);
}
