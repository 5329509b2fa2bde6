package dev.linkwright.ui.record;

import java.util.List;
import java.util.Map;

import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.record.RecordKind.Related;

/** A company has contacts and projects. */
final class CompanyKind {
    static final RecordKind KIND = new RecordKind(EntityType.COMPANY, Icons.COMPANY,
            List.of(new Related(EntityType.CONTACT, false), new Related(EntityType.PROJECT, false)),
            Map.of("orgnr", Icons.NUMBER, "ourContact", Icons.USER), Map.of());

    private CompanyKind() {
    }
}
