package dev.linkwright.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends what runs on the thread that made it when the system asks the process to end, and lets the process live until
 * that has come to its end.
 */
final class StopSignal implements AutoCloseable {
    /** Longer than what has begun takes; the journal keeps what does not get done. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(StopSignal.class);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread working = Thread.currentThread();
    private final Thread hook = Thread.ofPlatform().name("stop").unstarted(this::stop);

    StopSignal() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop() {
        asked.countDown();
        working.interrupt();
        try {
            if (!over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("The process ends before its work does; the journal keeps what is unfinished");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAsked() {
        return asked.getCount() == 0;
    }

    /** Waits, or less long if the process is to end. */
    void await(Duration time) throws InterruptedException {
        if (asked.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.info("The process was asked to end");
        }
    }

    @Override
    public void close() {
        over.countDown();
        if (!isAsked()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                LOG.debug("The process ends already: {}", ending.toString());
            }
        }
    }
}
