package dev.linkwright.crm.superoffice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.crm.CardLayout;
import dev.linkwright.model.EntityType;

/**
 * Everything that one kind of record has of its own; all else is shared.
 *
 * @param resource       the path segment, {@code Contact} for a company
 * @param table          the number of its table, by which foreign keys name it
 * @param titleParts     the properties that make up its name
 * @param relations      how the records of other kinds that belong to one of it are found
 * @param unseenDeletion whether deleted ones are kept for a while and nothing in them tells
 */
record Kind(EntityType type, String resource, int table, EntityFields fields, List<String> titleParts, Listing listing,
        Map<EntityType, Relation> relations, CardLayout card, boolean unseenDeletion) {

    static Kind of(EntityType type) {
        return switch (type) {
            case COMPANY -> CompanyKind.KIND;
            case CONTACT -> ContactKind.KIND;
            case PROJECT -> ProjectKind.KIND;
        };
    }

    /** The kind whose table has this number; empty for other tables of SuperOffice. */
    static Optional<Kind> ofTable(int table) {
        return Stream.of(EntityType.values()).map(Kind::of).filter(kind -> kind.table == table).findFirst();
    }

    /** The table's name in foreign keys and addresses. */
    String tableName() {
        return resource.toLowerCase(Locale.ROOT);
    }

    String idProperty() {
        return resource + "Id";
    }

    String title(JsonNode json) {
        Stream<String> parts = titleParts.stream().map(part -> json.path(part).asText("").strip());
        return parts.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
