package dev.linkwright.app;

import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;

/** JavaFX, which starts on its own while the systems do. As it takes the longest, it is the first thing to start. */
public final class Toolkit implements AutoCloseable {
    private final CompletableFuture<Void> started;

    private Toolkit(CompletableFuture<Void> started) {
        this.started = started;
    }

    /** Returns at once. What runs next should be no JavaFX: it would wait for this. */
    public static Toolkit starting() {
        CompletableFuture<Void> running = new CompletableFuture<>();
        return new Toolkit(CompletableFuture.runAsync(() -> Platform.startup(() -> {
            nameWindows();
            // Between signing in and the main window there is none.
            Platform.setImplicitExit(false);
            running.complete(null);
        }))
                .thenCompose(_ -> running));
    }

    /** Else desktops know all windows as "java", apart from the program's entry in their menu. */
    private static void nameWindows() {
        // Exported to us by an option of the launchers only.
        if (Platform.class.getModule().isExported("com.sun.glass.ui", Toolkit.class.getModule())) {
            com.sun.glass.ui.Application.GetApplication().setName("Linkwright");
        }
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
