package dev.linkwright.browse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.crm.CardLayout;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldDefinition;

/** Makes cards of what the CRM holds now. */
public final class Cards {
    private final CrmGateway crm;

    @Inject
    public Cards(CrmGateway crm) {
        this.crm = crm;
    }

    /** The record as the CRM holds it now; {@link Records#card}. */
    public Card card(CrmEntity entity) {
        CrmRecord held = crm.read(entity, Bindings.NONE);
        Map<String, String> values = new HashMap<>();
        held.values().forEach((field, value) -> {
            String text = held.labels().getOrDefault(field, value.textOrEmpty());
            if (value.isReadable() && !text.isBlank()) {
                values.put(field, text);
            }
        });
        return new Card(entity, held.title(), values, crm.address(entity), held.company());
    }

    /** Which fields the card of a kind of record shows, described in the language of the session. */
    public CardFields fields(EntityType type) {
        Map<String, FieldDefinition> known = crm.fields(type).stream()
                .collect(Collectors.toMap(FieldDefinition::key, Function.identity()));
        CardLayout layout = crm.card(type);
        return new CardFields(described(known, layout.subtitle()),
                layout.facts().stream().map(keys -> described(known, keys)).toList());
    }

    private static List<FieldDefinition> described(Map<String, FieldDefinition> known, List<String> keys) {
        return keys.stream().map(known::get).filter(Objects::nonNull).toList();
    }
}
