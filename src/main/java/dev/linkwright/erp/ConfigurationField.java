package dev.linkwright.erp;

import java.util.List;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.ListItem;

/**
 * Something a connection must know.
 *
 * @param key          part of profiles, for example {@code address}
 * @param label        what people read
 * @param type         PASSWORD for secrets, which are never part of a profile
 * @param mandatory    whether it must be given
 * @param defaultValue empty for none; of type LIST the key of an item
 * @param items        what a field of type LIST can be; empty for other types
 */
public record ConfigurationField(String key, String label, FieldType type, boolean mandatory, String defaultValue,
        List<ListItem> items) {
    public ConfigurationField {
        items = List.copyOf(items);
    }

    /** A field of any type but LIST. */
    public ConfigurationField(String key, String label, FieldType type, boolean mandatory, String defaultValue) {
        this(key, label, type, mandatory, defaultValue, List.of());
    }

    /** One of several; the first is meant where nothing is given. */
    public static ConfigurationField choice(String key, String label, List<ListItem> items) {
        return new ConfigurationField(key, label, FieldType.LIST, false, items.getFirst().key(), items);
    }
}
