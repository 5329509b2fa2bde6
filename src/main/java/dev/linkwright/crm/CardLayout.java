package dev.linkwright.crm;

import java.util.List;

/**
 * Which fields a record's card shows, by {@link dev.linkwright.model.FieldDefinition#key()}.
 *
 * @param subtitle what stands below the name
 * @param facts    one after another, each made of one field or of several that belong on one line, such as an address
 */
public record CardLayout(List<String> subtitle, List<List<String>> facts) {
    public CardLayout {
        subtitle = List.copyOf(subtitle);
        facts = facts.stream().map(List::copyOf).toList();
    }
}
