package dev.linkwright.sandbox.crm;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** An archive provider: rows, and the columns to see, restrict and sort them by. The first column is the primary key. */
final class Archive {

    private final String provider;
    private final List<String> entities;
    private final Function<ObjectNode, String> entityOf;
    private final List<Column> columns;
    private final Map<String, Column> byName;
    private final Supplier<Collection<ObjectNode>> rows;
    private final Collator collator = Collator.getInstance(Locale.of("nb", "NO"));
    private final Map<String, CollationKey> sortKeys = new ConcurrentHashMap<>();

    Archive(String provider, String entity, List<Column> columns, Supplier<Collection<ObjectNode>> rows) {
        this(provider, List.of(entity), row -> entity, columns, rows);
    }

    /** With rows of several kinds, of which the first is the main one. */
    Archive(String provider, List<String> entities, Function<ObjectNode, String> entityOf, List<Column> columns,
            Supplier<Collection<ObjectNode>> rows) {
        this.provider = provider;
        this.entities = List.copyOf(entities);
        this.entityOf = entityOf;
        this.columns = List.copyOf(columns);
        this.byName = columns.stream()
                .collect(Collectors.toMap(one -> one.name().toLowerCase(Locale.ROOT), Function.identity()));
        this.rows = rows;
    }

    String provider() {
        return provider;
    }

    String entity(ObjectNode row) {
        return entityOf.apply(row);
    }

    /** Only rows of these kinds; without any named, of all kinds or of the main one. */
    Archive ofEntities(List<String> named, boolean usuallyAll) {
        if (entities.size() == 1 || (named.isEmpty() && usuallyAll)) {
            return this;
        }
        List<String> wanted = named.isEmpty() ? List.of(entities.getFirst()) : named;
        return of(() -> rows().stream().filter(row -> wanted.stream().anyMatch(entity(row)::equalsIgnoreCase))
                .toList());
    }

    Column key() {
        return columns.getFirst();
    }

    Collection<ObjectNode> rows() {
        return rows.get();
    }

    Column column(String name) {
        Column column = byName.get(name.toLowerCase(Locale.ROOT));
        if (column == null) {
            throw ApiError.badRequest("Archive " + provider + " has no column '" + name + "'.");
        }
        return column;
    }

    /** Where a text stands in the alphabet; worked out once, because that costs more than all else of a query. */
    CollationKey sortKey(String text) {
        return sortKeys.computeIfAbsent(text, collator::getCollationKey);
    }

    Archive of(Supplier<Collection<ObjectNode>> someRows) {
        return new Archive(provider, entities, entityOf, columns, someRows);
    }
}
