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
 * @param company the company that a contact belongs to
 */
public record Card(CrmEntity entity, String title, Map<String, String> values, Optional<URI> address,
        Optional<CrmEntity> company) {
    public Card {
        values = Map.copyOf(values);
    }

    /** Of a record that belongs to no company. */
    public Card(CrmEntity entity, String title, Map<String, String> values, Optional<URI> address) {
        this(entity, title, values, address, Optional.empty());
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
