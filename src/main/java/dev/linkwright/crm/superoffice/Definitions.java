package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;

/** Describes the fields to mappings: lengths and rights as the server tells them for a new record. */
final class Definitions {
    private final EntityFields fields;
    private final Language language;

    Definitions(EntityFields fields, Language language) {
        this.fields = fields;
        this.language = language;
    }

    List<FieldDefinition> of(String kind, Entity blank) {
        Map<String, Integer> layout = lengths(blank.json().path("Address").path("LocalizedAddress"));
        List<FieldDefinition> definitions = new ArrayList<>();
        for (SuperOfficeField field : fields.all()) {
            definitions.add(new FieldDefinition(field.key(), label(kind, field), field.type(), field.notation(),
                    access(field, blank), length(field, blank, layout),
                    field.listName(), null, field.group(), field.slot()));
        }
        return List.copyOf(definitions);
    }

    private String label(String kind, SuperOfficeField field) {
        return field.place() instanceof Place.Custom(CustomField custom)
                ? custom.label()
                : language.texts().apply("crm." + kind + ".field." + field.key());
    }

    private static Access access(SuperOfficeField field, Entity blank) {
        return field.isReadOnly() ? Access.READ_ONLY : Mask.access(blank.right(field.place()));
    }

    private static int length(SuperOfficeField field, Entity blank, Map<String, Integer> layout) {
        return switch (field.place()) {
            case Place.Plain place -> told(blank.property(place), field.length());
            case Place.AddressPart place -> told(blank.property(place),
                    layout.getOrDefault(place.block() + place.part(), field.length()));
            case Place.Row place -> told(blank.property(place), field.length());
            case Place.Custom(CustomField custom) -> custom.length();
            case Place.Item _,Place.CountryCode _,Place.UserName _,Place.CompanyName _,Place.FullName _,Place.Flag _,Place.Day _,Place.Moment _ ->
                0; // their length is that of a number
        };
    }

    private static int told(JsonNode property, int otherwise) {
        int length = property.path("FieldLength").asInt();
        return length > 0 ? length : otherwise;
    }

    private static Map<String, Integer> lengths(JsonNode rows) {
        Map<String, Integer> lengths = new HashMap<>();
        for (JsonNode row : rows) {
            for (JsonNode cell : row) {
                lengths.put(cell.path("Name").asText(), cell.path("ValueLength").asInt());
            }
        }
        return lengths;
    }
}
