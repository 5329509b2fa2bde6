package dev.linkwright.http;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What whoever needs it first makes, and all others use; nobody pays for what nobody needs. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> making;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Optional<T> made = Optional.empty();

    public Once(Supplier<T> making) {
        this.making = making;
    }

    /** That is made already. */
    public static <T> Once<T> of(T made) {
        Once<T> there = new Once<>(() -> made);
        there.make();
        return there;
    }

    /** Throws what the making throws; the next one tries again. */
    @Override
    public T get() {
        return made.orElseGet(this::make);
    }

    /** Empty as long as nobody needed it. */
    public Optional<T> made() {
        return made;
    }

    private T make() {
        lock.lock();
        try {
            T there = made.orElseGet(making);
            made = Optional.of(there);
            return there;
        } finally {
            lock.unlock();
        }
    }
}
