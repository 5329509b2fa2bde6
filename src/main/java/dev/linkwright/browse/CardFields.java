package dev.linkwright.browse;

import java.util.List;

import dev.linkwright.model.FieldDefinition;

/**
 * What the card of a kind of record shows.
 *
 * @param subtitle what stands below the name
 * @param facts    one after another, each made of one field or of several that belong on one line, such as an address
 */
public record CardFields(List<FieldDefinition> subtitle, List<List<FieldDefinition>> facts) {
    public CardFields {
        subtitle = List.copyOf(subtitle);
        facts = facts.stream().map(List::copyOf).toList();
    }
}
