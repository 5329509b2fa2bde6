package dev.linkwright.sandbox.erp;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** The tables of a company. Writers go one at a time. */
final class Company {

    private final Map<String, Table> tables = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Keeper keeper;
    private long version;

    Company(Schema schema, int number, Map<String, SeedRows> rows, Clock clock, Keeper keeper) {
        this.clock = clock;
        this.keeper = keeper;
        schema.sets().values().forEach(
                set -> tables.put(set.name(), new Table(set, rows.getOrDefault(set.name(), SeedRows.NONE), number)));
    }

    Table table(String set) {
        Table found = tables.get(set);
        if (found == null) {
            throw ErpError.resourceNotFound(set);
        }
        return found;
    }

    /** When a transaction that begins now began, as its rows will tell. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** At start, without telling the keeper. */
    void load(String set, int place, long rowVersion, @Nullable ObjectNode values) {
        if (values == null) {
            table(set).remove(place);
        } else {
            table(set).put(place, rowVersion, values);
        }
        version = Math.max(version, rowVersion);
    }

    /** Puts a row; only within {@link #exclusively}. */
    void put(Table table, int place, ObjectNode values) {
        table.put(place, ++version, values);
        keeper.changed(table.set(), place, version, table.row(place));
    }

    /** Deletes a row; only within {@link #exclusively}. */
    void remove(Table table, int place) {
        table.remove(place);
        keeper.changed(table.set(), place, ++version, null);
    }

    /**
     * A copy of it, as backup programs make it.
     *
     * @return what brings it back to this moment, with the versions and the dates of that time; versions that were given
     *         since are then given again
     */
    Runnable backUp() {
        return exclusively(() -> {
            Map<Table, Map<Integer, Optional<Row>>> rows = new HashMap<>();
            tables.values().forEach(table -> rows.put(table, table.changes()));
            long then = version;
            return () -> exclusively(() -> {
                rows.forEach(this::bringBack);
                version = then;
                return then;
            });
        });
    }

    private void bringBack(Table table, Map<Integer, Optional<Row>> before) {
        Set<Integer> places = new TreeSet<>(table.changedPlaces());
        table.bringBack(before);
        places.addAll(before.keySet());
        for (int place : places) {
            Row row = table.holds(place) ? table.row(place) : null;
            keeper.changed(table.set(), place, row == null ? version : row.version(), row);
        }
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
