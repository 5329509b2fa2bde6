package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.linkwright.model.EntityType;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Notation;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** The fields that the customer defined, asked for once in a session and kind. */
final class CustomFields {
    /** Its items are named by two letters with us, and by numbers in these fields. */
    private static final String COUNTRY = "country";

    private final WebApi api;
    private final Map<EntityType, EntityFields> known = new ConcurrentHashMap<>();

    CustomFields(WebApi api) {
        this.api = api;
    }

    /** All fields of a kind: its own, then the customer's. */
    EntityFields with(Kind kind) {
        EntityFields fields = known.get(kind.type());
        if (fields == null) {
            fields = new EntityFields(Stream.concat(kind.fields().all().stream(), read(kind).stream()).toList());
            known.put(kind.type(), fields);
        }
        return fields;
    }

    private List<SuperOfficeField> read(Kind kind) {
        List<SuperOfficeField> fields = new ArrayList<>();
        for (JsonNode definition : layout(kind)) {
            field(definition).filter(field -> fields.stream().noneMatch(other -> other.key().equals(field.key())))
                    .ifPresent(field -> fields.add(
                            new SuperOfficeField(field.key(), new Place.Custom(field), Notation.PLAIN, field.length(),
                                    null)));
        }
        return fields;
    }

    /** A server that does not tell, or not this user, has no such fields for us; the others work all the same. */
    private JsonNode layout(Kind kind) {
        try {
            return api.get(api.at(kind.resource(), "UdefLayout", "Published")).body();
        } catch (ProblemException refused) {
            if (refused.problem() instanceof Problem.NotAllowed || refused.problem() instanceof Problem.NotFound
                    || refused.problem() instanceof Problem.Refused) {
                return MissingNode.getInstance();
            }
            throw refused;
        }
    }

    private static Optional<CustomField> field(JsonNode definition) {
        String own = text(definition, "ProgId");
        String number = definition.path("UdefIdentity").asText();
        return own.isEmpty() && number.isEmpty()
                ? Optional.empty()
                : type(text(definition, "FieldType"))
                        .map(type -> of(definition, own.isEmpty() ? "SuperOffice:" + number : own, type));
    }

    private static Optional<FieldType> type(String word) {
        return switch (word) {
            case "Number" -> Optional.of(FieldType.NUMBER);
            case "ShortText", "LongText" -> Optional.of(FieldType.TEXT);
            case "Date", "UnlimitedDate" -> Optional.of(FieldType.DATE);
            case "Checkbox" -> Optional.of(FieldType.YES_NO);
            case "List" -> Optional.of(FieldType.LIST);
            case "Decimal" -> Optional.of(FieldType.DECIMAL);
            default -> Optional.empty();
        };
    }

    private static CustomField of(JsonNode definition, String name, FieldType type) {
        String label = text(definition, "FieldLabel");
        String list = text(definition, "MdoListName");
        boolean named = !list.isEmpty() && !list.equalsIgnoreCase(COUNTRY);
        boolean shownOnly = type == FieldType.LIST && !named;
        return new CustomField(name, label.isEmpty() ? name : label, shownOnly ? FieldType.TEXT : type,
                type == FieldType.TEXT ? definition.path("TextLength").asInt() : 0,
                shownOnly || definition.path("IsReadOnly").asBoolean(), type == FieldType.LIST && named ? list : null,
                type == FieldType.LIST ? name + Place.Custom.DISPLAY + "Text" : name);
    }

    private static String text(JsonNode definition, String property) {
        return definition.path(property).isTextual() ? definition.path(property).asText().strip() : "";
    }
}
