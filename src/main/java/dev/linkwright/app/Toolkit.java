package dev.linkwright.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/** JavaFX, which starts on its own while the systems do. */
final class Toolkit implements AutoCloseable {
    private final CompletableFuture<Void> started;

    private Toolkit(CompletableFuture<Void> started) {
        this.started = started;
    }

    /** Returns at once. */
    static Toolkit starting() {
        CompletableFuture<Void> running = new CompletableFuture<>();
        return new Toolkit(CompletableFuture.runAsync(() -> Platform.startup(() -> {
            // Between signing in and the main window there is none.
            Platform.setImplicitExit(false);
            running.complete(null);
        }))
                .thenCompose(_ -> running));
    }

    /** Runs something on the JavaFX thread once it has started. */
    void whenStarted(Runnable what) {
        var _ = started.thenRunAsync(what, Platform::runLater);
    }

    /** Waits until it has started, or throws why it cannot. */
    void await() {
        started.join();
    }

    @Override
    public void close() {
        Platform.exit();
    }
}
