package dev.linkwright.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.linkwright.http.CallLimits;
import dev.linkwright.http.Priority;

/** A server that is long about what background work asks for, so that more of it queues. */
public final class BusyServer {
    private static final int PERMITS = CallLimits.USUAL.backgroundCalls();
    private static final int QUEUED = 3;
    private static final long LIMIT_SECONDS = 30;

    private final AtomicInteger asked = new AtomicInteger();
    private final Semaphore arrived = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);

    /** The server calls this before it works on a request, at least the first; these are kept waiting. */
    public void hold() {
        if (asked.incrementAndGet() <= PERMITS) {
            arrived.release();
            await(over);
        }
    }

    /** Lets background work queue behind what the server is long about, and then a person ask for the same. */
    public void letsAPersonOvertake(Runnable request) throws InterruptedException {
        AtomicInteger served = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(PERMITS + QUEUED);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int number = 0; number < PERMITS + QUEUED; number++) {
                    threads.execute(() -> Priority.BACKGROUND.during(() -> {
                        begun.countDown();
                        request.run();
                        return served.incrementAndGet();
                    }));
                }
                await(begun);
                assertThat(arrived.tryAcquire(PERMITS, LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
                request.run();
                assertThat(asked.get()).as("nothing of the rest has gone out").isLessThanOrEqualTo(PERMITS + 1);
                assertThat(served).hasValue(0);
            } finally {
                over.countDown();
            }
        }
        assertThat(served).as("the rest comes afterwards").hasValue(PERMITS + QUEUED);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
