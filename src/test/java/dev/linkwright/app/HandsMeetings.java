package dev.linkwright.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

import dev.linkwright.model.CrmEntity;

/** Who is at which record when, how often somebody met another there, and what else is worth counting. */
final class HandsMeetings {
    static final String OPERATIONS = "operations";
    static final String COLLISIONS = "operations that met another's within 2 s";
    static final String CONFLICTS = "conflicts shown";
    static final String STALE = "stale refusals";
    private static final long SOON = TimeUnit.SECONDS.toNanos(2);

    private final Map<CrmEntity, List<Visit>> visits = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> tally = new ConcurrentSkipListMap<>();

    /** Somebody at a record, from the first look to the last answer. */
    final class Visit implements AutoCloseable {
        private final String by;
        private boolean met;
        private boolean over;
        private long left;

        Visit(String by) {
            this.by = by;
        }

        private boolean isNow(long time) {
            return !over || time - left < SOON;
        }

        @Override
        public synchronized void close() {
            over = true;
            left = System.nanoTime();
            count(OPERATIONS);
            if (met) {
                count(COLLISIONS);
            }
        }
    }

    /** Somebody comes to a record; whoever is still there has met somebody, too. */
    Visit visit(CrmEntity company, String by) {
        Visit visit = new Visit(by);
        List<Visit> there = visits.computeIfAbsent(company, _ -> new ArrayList<>());
        synchronized (there) {
            long time = System.nanoTime();
            for (Visit other : List.copyOf(there)) {
                synchronized (other) {
                    if (!other.isNow(time)) {
                        there.remove(other);
                    } else if (!other.by.equals(by)) {
                        visit.met = true;
                        other.met = true;
                    }
                }
            }
            there.add(visit);
        }
        return visit;
    }

    /** Records at which somebody is, or was a moment ago. */
    List<CrmEntity> busy() {
        long time = System.nanoTime();
        return visits.entrySet().stream().filter(each -> {
            synchronized (each.getValue()) {
                return each.getValue().stream().anyMatch(visit -> {
                    synchronized (visit) {
                        return visit.isNow(time);
                    }
                });
            }
        }).map(Map.Entry::getKey).toList();
    }

    void count(String what) {
        count(what, 1);
    }

    void count(String what, long times) {
        tally.computeIfAbsent(what, _ -> new LongAdder()).add(times);
    }

    long tally(String what) {
        LongAdder counted = tally.get(what);
        return counted == null ? 0 : counted.sum();
    }

    Map<String, Long> tallies() {
        Map<String, Long> all = new ConcurrentSkipListMap<>();
        tally.forEach((what, counted) -> all.put(what, counted.sum()));
        return all;
    }
}
