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
    private final Map<Selection, List<ListItem>> chosen = new ConcurrentHashMap<>();

    Lists(TrytonSession session) {
        this.session = session;
    }

    List<ListItem> items(Items items) {
        return switch (items) {
            case ListSource source -> rows(source).entrySet().stream()
                    .map(row -> new ListItem(row.getKey(), row.getValue().path("name").asText())).toList();
            case Selection selection -> choices(selection);
        };
    }

    /** What people read for an item; its key where the list does not have it. */
    String label(Selection selection, String key) {
        return choices(selection).stream().filter(item -> item.key().equals(key)).map(ListItem::label).findFirst()
                .orElse(key);
    }

    private List<ListItem> choices(Selection selection) {
        @Nullable
        List<ListItem> choices = chosen.get(selection);
        if (choices == null) {
            choices = ask(selection);
            chosen.put(selection, choices);
        }
        return choices;
    }

    /** The description names the items, or a method of the model that does. */
    private List<ListItem> ask(Selection selection) {
        String calls = "model." + selection.model() + ".";
        JsonNode pairs = session.read(calls + "fields_get", Wire.list(selection.column())).path(selection.column())
                .path("selection");
        if (pairs.isTextual()) {
            pairs = session.read(calls + pairs.asText());
        }
        List<ListItem> items = new ArrayList<>();
        for (JsonNode pair : pairs) {
            String key = Wire.text(pair.path(0));
            if (!key.isEmpty()) {
                items.add(new ListItem(key, pair.path(1).asText()));
            }
        }
        return List.copyOf(items);
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
