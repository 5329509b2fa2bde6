package dev.linkwright.crm.superoffice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Sentence;

/** A record as SuperOffice sent it. */
record Entity(JsonNode json) {
    static final Sentence NOT_IN_ANSWER = Sentence.of("value.not-in-answer");
    private static final Sentence NO_RIGHT = Sentence.of("value.no-read-right");

    /** What the fields' right says; missing where the server does not tell. */
    JsonNode right(Place place) {
        return property(place).path("FieldRight");
    }

    /** Length and right of a field; parts of an address may have their own. */
    JsonNode property(Place place) {
        JsonNode properties = json.path("FieldProperties");
        if (place instanceof Place.AddressPart(String _, String part)) {
            JsonNode own = properties.path("Address." + part);
            if (!own.isMissingNode()) {
                return own;
            }
        }
        return properties.path(place.property());
    }

    /** The values of the rows that a slot may stand for. */
    List<String> rows(Place.Row place) {
        List<String> rows = new ArrayList<>();
        json.path(place.property()).forEach(row -> rows.add(row.path("Value").asText()));
        return rows;
    }

    /** What a field holds; of rows, the one at this place. */
    FieldValue value(Place place, int row) {
        if (!Mask.isReadable(right(place))) {
            return new FieldValue.NotReadable(NO_RIGHT);
        }
        return switch (place) {
            case Place.Plain(String property) -> text(json.path(property));
            case Place.AddressPart(String block, String part) -> text(json.path("Address").path(block).path(part));
            case Place.Row(String property) -> row(json.path(property), row);
            case Place.Item(String property) -> item(json.path(property), "Id", "Id");
            case Place.CountryCode(String property) -> item(json.path(property), "CountryId", "TwoLetterISOCountry");
            case Place.UserName(String property) -> item(json.path(property), "AssociateId", "FullName");
            case Place.CompanyName(String property) -> item(json.path(property), Place.CompanyName.ID, "Name");
            case Place.FullName(List<String> parts) -> fullName(parts);
            case Place.Flag(String property) -> flag(json.path(property));
            case Place.Day(String property) -> Dates.day(json.path(property));
            case Place.Moment(String property) -> Dates.moment(json.path(property));
            case Place.Custom(CustomField field) -> custom(field);
        };
    }

    /** What people read for a value of a list. */
    String label(Place place) {
        return switch (place) {
            case Place.Item(String property) -> json.path(property).path("Value").asText();
            case Place.CountryCode(String property) -> json.path(property).path("Name").asText();
            case Place.Custom(CustomField field) -> field.type() == FieldType.LIST
                    ? json.path(Place.Custom.ALL).path(field.shownAs()).asText()
                    : "";
            case Place.Plain _,Place.AddressPart _,Place.Row _,Place.UserName _,Place.CompanyName _,Place.FullName _,Place.Flag _,Place.Day _,Place.Moment _ ->
                "";
        };
    }

    /** Exactly what lies at a place, to tell whether anybody changed it; names of items may be in any language. */
    String raw(Place place) {
        return switch (place) {
            case Place.Plain(String property) -> json.path(property).toString();
            case Place.Flag(String property) -> json.path(property).toString();
            case Place.Day(String property) -> json.path(property).toString();
            case Place.CompanyName(String property) -> json.path(property).path(Place.CompanyName.ID).toString();
            case Place.AddressPart(String block, String part) -> json.path("Address").path(block).path(part).toString();
            case Place.Row rows -> String.join("\u0000", rows(rows).stream().sorted().toList()); // order is no change
            case Place.Item(String property) -> json.path(property).path("Id").toString();
            case Place.CountryCode(String property) -> json.path(property).path("CountryId").toString();
            case Place.Custom(CustomField field) -> json.path(Place.Custom.ALL).path(field.name()).toString();
            case Place.UserName(String property) -> json.path(property).path("AssociateId").toString();
            case Place.FullName _ -> ""; // its parts are fields of their own
            case Place.Moment _ -> ""; // moves with every touch
        };
    }

    private static FieldValue text(JsonNode node) {
        if (node.isMissingNode()) {
            return new FieldValue.NotReadable(NOT_IN_ANSWER);
        }
        return node.isNull() ? new FieldValue.Blank() : FieldValue.of(node.asText());
    }

    private FieldValue fullName(List<String> parts) {
        return parts.stream().anyMatch(part -> json.path(part).isMissingNode())
                ? new FieldValue.NotReadable(NOT_IN_ANSWER)
                : FieldValue.of(parts.stream().map(part -> json.path(part).asText("").strip())
                        .filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }

    private FieldValue custom(CustomField field) {
        boolean shownOnly = field.type() == FieldType.TEXT; // a list without its items is the text that people read
        return CustomValues.read(field.type(),
                json.path(Place.Custom.ALL).path(shownOnly ? field.shownAs() : field.name()));
    }

    private static FieldValue row(JsonNode rows, int row) {
        if (rows.isMissingNode()) {
            return new FieldValue.NotReadable(NOT_IN_ANSWER);
        }
        return row < 0 ? new FieldValue.Blank() : text(rows.path(row).path("Value"));
    }

    private static FieldValue item(JsonNode item, String id, String value) {
        if (item.isMissingNode()) {
            return new FieldValue.NotReadable(NOT_IN_ANSWER);
        }
        if (item.isNull() || item.path(id).asLong() == 0) {
            return new FieldValue.Blank();
        }
        String text = item.path(value).asText();
        return text.isEmpty() ? new FieldValue.NotReadable(NOT_IN_ANSWER) : FieldValue.of(text);
    }

    private static FieldValue flag(JsonNode node) {
        return node.isBoolean() ? FieldValue.of(node.asText()) : new FieldValue.NotReadable(NOT_IN_ANSWER);
    }

    /** When the record was last written; empty where the server does not tell. */
    Optional<Instant> updated() {
        return Dates.instant(json.path("UpdatedDate").asText(""));
    }
}
