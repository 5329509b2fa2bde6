package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem.Outcome;

/** The lists that records draw from, each asked for once in a session. */
final class Lists {
    private static final String COUNTRY = "country";

    private final WebApi api;
    private final Countries countries;
    private final Map<String, List<ListItem>> known = new ConcurrentHashMap<>();

    Lists(WebApi api, Countries countries) {
        this.api = api;
        this.countries = countries;
    }

    Countries countries() {
        return countries;
    }

    List<ListItem> items(String name) {
        if (name.equals(COUNTRY)) {
            return countries.items();
        }
        List<ListItem> items = known.get(name);
        if (items == null) {
            items = read(name);
            known.put(name, items);
        }
        return items;
    }

    private List<ListItem> read(String name) {
        JsonAnswer answer = api
                .get(api.at("MDOList", name).newBuilder().addQueryParameter("flat", "true").build());
        if (!answer.body().isArray()) {
            throw api.malformed(answer, "not a list", Outcome.NOTHING_DONE);
        }
        List<ListItem> items = new ArrayList<>();
        for (JsonNode item : answer.body()) {
            if (!item.path("Deleted").asBoolean()) {
                items.add(new ListItem(item.path("Id").asText(), item.path("Name").asText()));
            }
        }
        return List.copyOf(items);
    }
}
