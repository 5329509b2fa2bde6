package dev.linkwright.sandbox.erp;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

import dev.linkwright.sandbox.http.Request;

/** Keeps requests of a kind waiting, before they are worked on, until it releases them. */
public final class Hold implements AutoCloseable {

    private final Predicate<Request> which;
    private final Consumer<Hold> over;
    private final CountDownLatch open = new CountDownLatch(1);
    private final Semaphore arrived = new Semaphore(0);
    private final AtomicInteger waiting = new AtomicInteger();

    Hold(Predicate<Request> which, Consumer<Hold> over) {
        this.which = which;
        this.over = over;
    }

    /** How many requests wait now. */
    public int waiting() {
        return waiting.get();
    }

    /** Waits until another so many requests have come; false when the time is over before. */
    public boolean awaits(int requests, long seconds) throws InterruptedException {
        return arrived.tryAcquire(requests, seconds, TimeUnit.SECONDS);
    }

    void pass(Request request) {
        if (open.getCount() == 0 || !which.test(request)) {
            return;
        }
        waiting.incrementAndGet();
        arrived.release();
        try {
            open.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public void close() {
        release();
    }

    /** Lets them go on, and those that come from now on. */
    public void release() {
        over.accept(this);
        open.countDown();
    }
}
