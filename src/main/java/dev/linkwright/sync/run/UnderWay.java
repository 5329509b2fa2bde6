package dev.linkwright.sync.run;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/** What this program is doing at the moment: what is unfinished besides was interrupted. */
@Singleton
final class UnderWay {
    private static final int LOCKS = 64;

    private final Set<OperationId> operations = ConcurrentHashMap.newKeySet();
    private final ReentrantLock[] locks = IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock())
            .toArray(ReentrantLock[]::new);

    @Inject
    UnderWay() {
    }

    <T> T during(OperationId operation, Supplier<T> work) {
        operations.add(operation);
        try {
            return work.get();
        } finally {
            operations.remove(operation);
        }
    }

    boolean has(OperationId operation) {
        return operations.contains(operation);
    }

    /** The same for work without an answer. */
    void alone(CrmEntity entity, Runnable work) {
        ReentrantLock lock = lock(entity);
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private ReentrantLock lock(CrmEntity entity) {
        return locks[Math.floorMod(entity.hashCode(), LOCKS)];
    }

    /** So that a person and what runs by itself do not synchronise one record at the same time. */
    <T> T alone(CrmEntity entity, Supplier<T> work) {
        ReentrantLock lock = lock(entity);
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
