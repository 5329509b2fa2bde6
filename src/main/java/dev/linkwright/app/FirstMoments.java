package dev.linkwright.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.ui.common.Drawn;
import dev.linkwright.ui.shell.MainWindow;

/** The first moments of the main window: when it can be seen, and when it shows records or why there are none. */
final class FirstMoments {
    private static final Logger LOG = LoggerFactory.getLogger(FirstMoments.class);

    private final Stopwatch stopwatch;

    FirstMoments(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    /**
     * Belongs on the JavaFX thread, right after the window was opened.
     *
     * @param seen   runs once the window can be seen
     * @param filled runs later, once it shows its first records
     */
    void of(MainWindow window, Runnable seen, Runnable filled) {
        Drawn.then(() -> {
            stopwatch.lap("shown");
            LOG.info("Milliseconds to the window: {}", stopwatch.told());
            window.whenFilled(() -> Drawn.then(() -> {
                stopwatch.lap("filled");
                LOG.info("Milliseconds to the first records: {}", stopwatch.told());
                filled.run();
            }));
            seen.run();
        });
    }
}
