package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Problem.Outcome;

/** The countries, asked for once in a session: two letters and the number by which records name them. */
final class Countries {
    private record Country(long id, ListItem item) {
    }

    private final WebApi api;
    private final Map<String, List<Country>> known = new ConcurrentHashMap<>();

    Countries(WebApi api) {
        this.api = api;
    }

    Optional<Long> id(String code) {
        return all().stream().filter(country -> country.item.key().equalsIgnoreCase(code)).map(Country::id)
                .findFirst();
    }

    /** Two letters; empty for a number that no country has. */
    String code(long id) {
        return all().stream().filter(country -> country.id == id).map(country -> country.item.key()).findFirst()
                .orElse("");
    }

    List<ListItem> items() {
        return all().stream().map(Country::item).toList();
    }

    private List<Country> all() {
        List<Country> countries = known.get("");
        if (countries == null) {
            countries = read();
            known.put("", countries);
        }
        return countries;
    }

    private List<Country> read() {
        // The list endpoints give number and name only; the letters stand nowhere else for all countries at once.
        JsonAnswer answer = api.ask(api.at("Agents", "List", "GetCountries"), JsonNodeFactory.instance.objectNode());
        if (!answer.body().isArray()) {
            throw api.malformed(answer, "not a list of countries", Outcome.NOTHING_DONE);
        }
        List<Country> countries = new ArrayList<>();
        for (JsonNode one : answer.body()) {
            String code = one.path("TwoLetterISOCountry").asText();
            if (!code.isBlank()) {
                countries.add(new Country(one.path("CountryId").asLong(),
                        new ListItem(code, one.path("Name").asText())));
            }
        }
        return List.copyOf(countries);
    }
}
