package dev.linkwright.browse;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;

/**
 * What is shown of a record.
 *
 * @param title   its name
 * @param values  key of the CRM field to what people read, list items by their label; blank and unreadable ones are
 *                missing
 * @param address where it opens in the CRM's own interface
 */
public record Card(CrmEntity entity, String title, Map<String, String> values, Optional<URI> address) {
    public Card {
        values = Map.copyOf(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
