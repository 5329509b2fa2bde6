package dev.linkwright.browse;

import java.util.HashMap;
import java.util.Map;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmRecord;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;

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
        return new Card(entity, held.title(), values, crm.address(entity));
    }
}
