package dev.linkwright.erp.tryton;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.ListItem;

/** Tryton's countries, read once per connection. */
final class Countries {
    /** Name of the list in field definitions. */
    static final String LIST = "country";
    private static final int LIMIT = 1000;

    private record Country(long id, String name) {
    }

    private final TrytonSession session;
    private volatile @Nullable Map<String, Country> byCode;

    Countries(TrytonSession session) {
        this.session = session;
    }

    List<ListItem> items() {
        return countries().entrySet().stream().map(entry -> new ListItem(entry.getKey(), entry.getValue().name()))
                .toList();
    }

    OptionalLong id(String code) {
        @Nullable
        Country country = countries().get(code);
        return country == null ? OptionalLong.empty() : OptionalLong.of(country.id());
    }

    private Map<String, Country> countries() {
        @Nullable
        Map<String, Country> known = byCode;
        if (known == null) {
            known = new LinkedHashMap<>();
            JsonNode rows = session.read("model.country.country.search_read", Wire.list(), 0, LIMIT,
                    Wire.list(Wire.list("name", "ASC")), Wire.list("code", "name"));
            for (JsonNode row : rows) {
                known.put(row.path("code").asText(),
                        new Country(row.path("id").longValue(), row.path("name").asText()));
            }
            byCode = known;
        }
        return known;
    }
}
