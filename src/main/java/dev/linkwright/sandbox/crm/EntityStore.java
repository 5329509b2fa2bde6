package dev.linkwright.sandbox.crm;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/**
 * The records, in the form they are kept. A kept record is never changed in place: a write puts a new one, so that readers need
 * no lock. Writers go one at a time.
 */
final class EntityStore {

    /** Told of everything that has to last. */
    interface Keeper {
        void saved(EntityKind kind, int id, @Nullable ObjectNode record);

        /** Told of all keys, which are put together only where they are asked for. */
        void savedKeys(Supplier<ObjectNode> keys);
    }

    private final Map<EntityKind, ConcurrentNavigableMap<Integer, ObjectNode>> records = new EnumMap<>(
            EntityKind.class);
    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Keeper keeper;

    EntityStore(Clock clock, Keeper keeper) {
        this.clock = clock;
        this.keeper = keeper;
        for (EntityKind kind : EntityKind.values()) {
            records.put(kind, new ConcurrentSkipListMap<>());
        }
    }

    private ConcurrentNavigableMap<Integer, ObjectNode> of(EntityKind kind) {
        ConcurrentNavigableMap<Integer, ObjectNode> map = records.get(kind);
        if (map == null) {
            throw new IllegalStateException(kind.resource());
        }
        return map;
    }

    /** At start, without telling the keeper. */
    void load(EntityKind kind, ObjectNode record) {
        of(kind).put(record.path(kind.idName()).asInt(), record);
    }

    void unload(EntityKind kind, int id) {
        of(kind).remove(id);
    }

    @Nullable
    ObjectNode find(EntityKind kind, int id) {
        return of(kind).get(id);
    }

    Collection<ObjectNode> all(EntityKind kind) {
        return of(kind).values();
    }

    /** Those that nobody deleted. */
    Collection<ObjectNode> live(EntityKind kind) {
        return all(kind).stream().filter(row -> row.path("DeletedDate").asLong() == 0).toList();
    }

    int nextId(EntityKind kind) {
        ConcurrentNavigableMap<Integer, ObjectNode> map = of(kind);
        return map.isEmpty() ? 1 : map.lastKey() + 1;
    }

    void put(EntityKind kind, ObjectNode record) {
        int id = record.path(kind.idName()).asInt();
        of(kind).put(id, record);
        keeper.saved(kind, id, record);
    }

    void remove(EntityKind kind, int id) {
        of(kind).remove(id);
        keeper.saved(kind, id, null);
    }

    /** Marks a record as updated now by somebody. */
    void touch(EntityKind kind, int id, int associateId) {
        ObjectNode record = find(kind, id);
        if (record != null) {
            put(kind, stamped(record, associateId));
        }
    }

    ObjectNode stamped(ObjectNode record, int associateId) {
        return record.deepCopy().put("UpdatedDate", now()).put("UpdatedBy", associateId);
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    void keysChanged(Supplier<ObjectNode> keys) {
        keeper.savedKeys(keys);
    }

    <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
