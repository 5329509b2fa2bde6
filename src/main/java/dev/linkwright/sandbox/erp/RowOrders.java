package dev.linkwright.sandbox.erp;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.sandbox.erp.Query.Sort;

/** Sorts a table. The order of the seed is kept for the next page, so that a sorted million pages as quickly as any. */
final class RowOrders {

    private static final int KEPT = 6;

    private final View view;
    private final Map<List<Object>, int[]> seedOrders = new LinkedHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();

    RowOrders(View view) {
        this.view = view;
    }

    /** The places of all rows, in an order; rows that it does not tell apart as they lie. */
    int[] places(Table table, List<Sort> order) {
        Comparator<Integer> comparator = comparator(order, (place, property) -> view.value(table, place, property));
        List<Integer> changed = new ArrayList<>(table.changedPlaces());
        changed.removeIf(place -> !table.holds(place));
        changed.sort(comparator);
        IntStream unchanged = Arrays.stream(seedOrder(table, order)).filter(place -> !table.isChanged(place));
        if (changed.isEmpty()) {
            return unchanged.toArray();
        }
        int[] left = unchanged.toArray();
        int[] merged = new int[left.length + changed.size()];
        int from = 0;
        int to = 0;
        for (int place : changed) {
            int until = insertionPoint(left, from, place, comparator);
            System.arraycopy(left, from, merged, to, until - from);
            to += until - from;
            from = until;
            merged[to++] = place;
        }
        System.arraycopy(left, from, merged, to, left.length - from);
        return merged;
    }

    private static int insertionPoint(int[] sorted, int from, int place, Comparator<Integer> comparator) {
        int low = from;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (comparator.compare(sorted[middle], place) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int[] seedOrder(Table table, List<Sort> order) {
        List<Object> key = List.of(table.set().name(), order);
        lock.lock();
        try {
            int[] known = seedOrders.get(key);
            if (known != null) {
                return known;
            }
            int[] sorted = sorted(table, order);
            if (seedOrders.size() == KEPT) {
                seedOrders.remove(seedOrders.keySet().iterator().next());
            }
            seedOrders.put(key, sorted);
            return sorted;
        } finally {
            lock.unlock();
        }
    }

    private int[] sorted(Table table, List<Sort> order) {
        int size = table.seed().size();
        var columns = new LinkedHashMap<Property, JsonNode[]>();
        for (Sort sort : order) {
            JsonNode[] column = new JsonNode[size];
            Arrays.setAll(column, place -> table.isChanged(place)
                    ? sort.property().blank()
                    : view.searched(table, place, sort.property()));
            columns.put(sort.property(), column);
        }
        return IntStream.range(0, size).boxed().sorted(comparator(order, (place, property) -> {
            JsonNode[] column = columns.get(property);
            return column == null ? property.blank() : column[place];
        })).mapToInt(Integer::intValue).toArray();
    }

    @FunctionalInterface
    private interface Cells {
        JsonNode at(int place, Property property);
    }

    private static Comparator<Integer> comparator(List<Sort> order, Cells cells) {
        Comparator<Integer> comparator = Comparator.comparingInt(place -> 0);
        for (Sort sort : order) {
            Comparator<JsonNode> values = values(sort.property());
            Comparator<Integer> one = (left, right) -> values.compare(cells.at(left, sort.property()),
                    cells.at(right, sort.property()));
            comparator = comparator.thenComparing(sort.descending() ? one.reversed() : one);
        }
        return comparator.thenComparing(Comparator.<Integer>naturalOrder());
    }

    private static Comparator<JsonNode> values(Property property) {
        return switch (property.kind()) {
            case ID, RELATED_ID, CODE, OPTION, DATE -> Comparator.comparing(JsonNode::asText);
            case TEXT, PHONE -> Comparator.comparing(JsonNode::asText, String.CASE_INSENSITIVE_ORDER);
            case DECIMAL -> Comparator.<JsonNode, BigDecimal>comparing(JsonNode::decimalValue);
            case BOOLEAN -> Comparator.comparing(JsonNode::asBoolean);
            case INSTANT -> Comparator.<JsonNode, Instant>comparing(value -> Instant.parse(value.asText()));
        };
    }
}
