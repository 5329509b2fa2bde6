package dev.linkwright.sandbox.erp;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Request;

/** Lets requests in: not too many, not too often, and none of those that a test holds. */
final class Admission {

    private static final long MINUTE = 60_000;

    private final ErpLimits limits;
    private final Clock clock;
    private final Semaphore slots;
    private final AtomicInteger queued = new AtomicInteger();
    private final Deque<Long> begun = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Hold> holds = new CopyOnWriteArrayList<>();

    Admission(ErpLimits limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
        this.slots = new Semaphore(limits.concurrent() == 0 ? Integer.MAX_VALUE : limits.concurrent(), true);
    }

    Hold hold(Predicate<Request> which) {
        var hold = new Hold(which, holds::remove);
        holds.add(hold);
        return hold;
    }

    void releaseAll() {
        holds.forEach(Hold::close);
    }

    Answer admit(Request request, Supplier<Answer> work) {
        countThisMinute();
        takeSlot();
        try {
            holds.forEach(hold -> hold.pass(request));
            return work.get();
        } finally {
            slots.release();
        }
    }

    private void countThisMinute() {
        if (limits.perMinute() == 0) {
            return;
        }
        lock.lock();
        try {
            long now = clock.millis();
            while (!begun.isEmpty() && begun.getFirst() <= now - MINUTE) {
                begun.removeFirst();
            }
            if (begun.size() >= limits.perMinute()) {
                throw tooMany();
            }
            begun.addLast(now);
        } finally {
            lock.unlock();
        }
    }

    private void takeSlot() {
        if (slots.tryAcquire()) {
            return;
        }
        if (queued.incrementAndGet() > limits.queued()) {
            queued.decrementAndGet();
            throw tooMany();
        }
        try {
            slots.acquireUninterruptibly();
        } finally {
            queued.decrementAndGet();
        }
    }

    private static ErpError tooMany() {
        return ErpError.of(429, "Application_TooManyRequests", ErpText.TOO_MANY);
    }
}
