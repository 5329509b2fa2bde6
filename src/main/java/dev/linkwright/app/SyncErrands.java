package dev.linkwright.app;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Synchronises for starts of the program that have no window. */
@FunctionalInterface
interface SyncErrands {

    /**
     * Returns at once.
     *
     * @param out takes each line that is to be told, on any thread
     * @return completed when it is done; cancelling it ends the work
     */
    CompletableFuture<SyncExit> begin(SyncAsk ask, Consumer<String> out);
}
