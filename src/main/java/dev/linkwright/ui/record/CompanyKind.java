package dev.linkwright.ui.record;

import java.util.List;
import java.util.Map;

import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Icons;

/** A company has contacts and projects. */
final class CompanyKind {
    static final RecordKind KIND = new RecordKind(EntityType.COMPANY, Icons.COMPANY,
            List.of(EntityType.CONTACT, EntityType.PROJECT),
            Map.of("orgnr", Icons.NUMBER, "ourContact", Icons.USER), Map.of());

    private CompanyKind() {
    }
}
