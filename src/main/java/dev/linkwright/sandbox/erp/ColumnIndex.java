package dev.linkwright.sandbox.erp;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Finds seeded rows by the value of one property: twelve bytes a row, filled at the first question. */
final class ColumnIndex {

    private final int[] first;
    private final int[] next;

    ColumnIndex(SeedRows rows, String property) {
        this.first = new int[Math.max(16, Integer.highestOneBit(Math.max(1, rows.size())) * 2)];
        this.next = new int[rows.size()];
        Arrays.fill(first, -1);
        for (int place = rows.size() - 1; place >= 0; place--) {
            String value = rows.value(place, property).asText();
            if (!value.isEmpty()) {
                int slot = slot(value);
                next[place] = first[slot];
                first[slot] = place;
            }
        }
    }

    private int slot(String value) {
        int hash = value.hashCode();
        return (hash ^ (hash >>> 15)) & (first.length - 1);
    }

    /** The places that may hold the value, ascending; who asks looks. */
    void candidates(String value, IntConsumer found) {
        for (int place = first[slot(value)]; place >= 0; place = next[place]) {
            found.accept(place);
        }
    }
}
