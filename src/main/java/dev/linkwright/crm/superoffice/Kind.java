package dev.linkwright.crm.superoffice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.EntityType;

/** The fields of a kind of record, and how its title is made. */
record Kind(EntityType type, EntityFields fields, List<String> titleParts) {
    private static final Kind COMPANY = new Kind(EntityType.COMPANY, new EntityFields(CompanyFields.ALL),
            List.of("Name"));
    private static final Kind CONTACT = new Kind(EntityType.CONTACT, new EntityFields(PersonFields.ALL),
            List.of("Firstname", "MiddleName", "Lastname"));
    private static final Kind PROJECT = new Kind(EntityType.PROJECT, new EntityFields(ProjectFields.ALL),
            List.of("Name"));

    static Kind of(EntityType type) {
        return switch (type) {
            case COMPANY -> COMPANY;
            case CONTACT -> CONTACT;
            case PROJECT -> PROJECT;
        };
    }

    /** How the keys of its texts name it. */
    String word() {
        return type.name().toLowerCase(Locale.ROOT);
    }

    String title(JsonNode json) {
        Stream<String> parts = titleParts.stream().map(part -> json.path(part).asText("").strip());
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
