package dev.linkwright.ui.record;

import java.util.List;
import java.util.Map;

import dev.linkwright.browse.Card;
import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.record.RecordKind.Related;

/** A contact belongs to a company, which its card leads to, and takes part in projects. */
final class ContactKind {
    static final RecordKind KIND = new RecordKind(EntityType.CONTACT, Icons.CONTACT,
            List.of(new Related(EntityType.PROJECT, false)),
            Map.of("company", Icons.COMPANY, "number", Icons.NUMBER), Map.of("company", Card::company));

    private ContactKind() {
    }
}
