package dev.linkwright.ui.record;

import java.util.List;
import java.util.Map;

import dev.linkwright.model.EntityType;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.record.RecordKind.Related;

/** A project has companies and contacts as its members. */
final class ProjectKind {
    static final RecordKind KIND = new RecordKind(EntityType.PROJECT, Icons.PROJECT,
            List.of(new Related(EntityType.COMPANY, true), new Related(EntityType.CONTACT, true)),
            Map.of("number", Icons.NUMBER, "ourContact", Icons.USER), Map.of());

    private ProjectKind() {
    }
}
