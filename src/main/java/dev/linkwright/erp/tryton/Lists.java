package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ListItem;

/** The items of lists, read once per connection. */
final class Lists {
    private static final int LIMIT = 1000;

    private final TrytonSession session;
    private final Map<ListSource, Map<String, JsonNode>> known = new ConcurrentHashMap<>();

    Lists(TrytonSession session) {
        this.session = session;
    }

    List<ListItem> items(ListSource source) {
        return rows(source).entrySet().stream()
                .map(row -> new ListItem(row.getKey(), row.getValue().path("name").asText())).toList();
    }

    /** The record that is an item. */
    Optional<JsonNode> row(ListSource source, String key) {
        return Optional.ofNullable(rows(source).get(key));
    }

    /** Two threads may both ask; that is cheaper than to let one wait for the other's network. */
    private Map<String, JsonNode> rows(ListSource source) {
        @Nullable
        Map<String, JsonNode> rows = known.get(source);
        if (rows == null) {
            rows = ask(source);
            known.put(source, rows);
        }
        return rows;
    }

    private Map<String, JsonNode> ask(ListSource source) {
        List<String> columns = new ArrayList<>(List.of("name", source.keyColumn()));
        if (source.least() != null) {
            columns.add(source.least());
        }
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        session.read("model." + source.model() + ".search_read", source.domain(), 0, LIMIT,
                Wire.list(Wire.list(source.order(), "ASC")), Wire.listOf(columns))
                .forEach(row -> rows.put(row.path(source.keyColumn()).asText(), row));
        return rows;
    }
}
