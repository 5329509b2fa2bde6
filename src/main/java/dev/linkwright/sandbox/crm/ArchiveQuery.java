package dev.linkwright.sandbox.crm;

import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One question to an archive: columns, restriction, order and page. */
record ArchiveQuery(Archive archive, List<String> columns, Predicate<ObjectNode> restriction, List<Order> orders,
        int skip,
        int top) {

    /** A column to sort by. */
    record Order(Column column, boolean descending) {
    }

    /** A page of rows, and whether there are more. */
    record Page(List<ObjectNode> rows, boolean more) {
    }

    static List<String> names(String select) {
        return Arrays.stream(select.split(",", -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    static List<Order> orders(Archive archive, String orderBy) {
        var orders = new ArrayList<Order>();
        for (String one : names(orderBy)) {
            String[] parts = one.split("\\s+", -1);
            Column column = archive.column(parts[0]);
            if (!column.sortable()) {
                throw ApiError.badRequest("Column '" + column.name() + "' cannot be sorted by.");
            }
            orders.add(new Order(column, parts.length > 1 && parts[1].equalsIgnoreCase("desc")));
        }
        return orders;
    }

    Page run() {
        columns.forEach(archive::column);
        var found = new ArrayList<ObjectNode>();
        for (ObjectNode row : archive.rows()) {
            if (restriction.test(row)) {
                found.add(row);
            }
        }
        List<ObjectNode> sorted = sorted(found);
        int from = Math.min(skip, sorted.size());
        int to = Math.min(from + top, sorted.size());
        return new Page(sorted.subList(from, to), to < sorted.size());
    }

    private List<ObjectNode> sorted(List<ObjectNode> rows) {
        Comparator<ObjectNode> comparator = null;
        for (Order order : orders) {
            Comparator<ObjectNode> next = comparator(order, rows);
            comparator = comparator == null ? next : comparator.thenComparing(next);
        }
        Comparator<ObjectNode> byKey = Comparator.comparingLong(row -> archive.key().number().applyAsLong(row));
        rows.sort(comparator == null ? byKey : comparator.thenComparing(byKey));
        return rows;
    }

    private Comparator<ObjectNode> comparator(Order order, List<ObjectNode> rows) {
        Column column = order.column();
        Comparator<ObjectNode> ascending = switch (column.type()) {
            case NUMBER, FLAG, DATE -> Comparator.comparingLong(column.number());
            case TEXT, LIST -> {
                var keys = new IdentityHashMap<ObjectNode, CollationKey>();
                rows.forEach(row -> keys.put(row, archive.sortKey(column.text().apply(row))));
                yield (first, second) -> key(keys, first).compareTo(key(keys, second));
            }
        };
        return order.descending() ? ascending.reversed() : ascending;
    }

    private static CollationKey key(IdentityHashMap<ObjectNode, CollationKey> keys, ObjectNode row) {
        CollationKey key = keys.get(row);
        if (key == null) {
            throw new IllegalStateException("A row without its sort key");
        }
        return key;
    }
}
