package dev.linkwright.sandbox.crm;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Addresses: kept as Street and Postal, shown also as rows in the layout of the country. */
final class Addresses {

    static final Map<String, Integer> LENGTHS = Map.of("Address1", 79, "Address2", 79, "Address3", 79, "Zipcode", 11,
            "City", 79,
            "County", 29, "State", 5);
    static final List<String> PARTS = List.of("Address1", "Address2", "Address3", "City", "County", "State", "Zipcode");
    private static final int BRITAIN = 826;

    private Addresses() {
    }

    static ObjectNode blank() {
        ObjectNode address = Wire.object();
        for (String side : List.of("Street", "Postal")) {
            ObjectNode part = address.putObject(side);
            PARTS.forEach(name -> part.put(name, ""));
        }
        return address;
    }

    static ObjectNode render(EntityKind kind, JsonNode kept, int country) {
        ObjectNode json = Wire.object().put("Wgs84Latitude", 0.0).put("Wgs84Longitude", 0.0);
        ArrayNode rows = json.putArray("LocalizedAddress");
        boolean person = kind == EntityKind.PERSON;
        addRows(rows, kept.path("Street"), person ? "" : "Street",
                person ? "PersonPrivateAddress" : "ContactStreetAddress",
                country);
        if (!person) {
            addRows(rows, kept.path("Postal"), "Postal", "ContactPostalAddress", country);
        }
        json.set("Street", side(kept.path("Street"), person ? "PersonPrivateAddress" : "ContactStreetAddress"));
        json.set("Postal", person ? Wire.nothing() : side(kept.path("Postal"), "ContactPostalAddress"));
        json.put("Formatted", formatted(kept.path("Street")));
        return json.putNull("TableRight").set("FieldProperties", Wire.object());
    }

    static String formatted(JsonNode part) {
        var text = new StringBuilder();
        for (String line : List.of(part.path("Address1").asText(), part.path("Address2").asText(),
                part.path("Address3").asText(),
                (part.path("Zipcode").asText() + " " + part.path("City").asText()).strip())) {
            if (!line.isBlank()) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    /**
     * The address after a write. Clients change one of the two forms; whichever differs from what was shown registers.
     */
    static ObjectNode accept(JsonNode sent, ObjectNode before) {
        ObjectNode after = sent.isObject() ? before.deepCopy() : blank();
        for (String side : List.of("Street", "Postal")) {
            JsonNode part = Wire.get(sent, side);
            ObjectNode target = (ObjectNode) after.get(side);
            for (String name : PARTS) {
                if (part.isNull() || part.isObject()) {
                    target.put(name, Wire.text(part, name));
                }
            }
        }
        for (JsonNode row : Wire.get(sent, "LocalizedAddress")) {
            for (JsonNode cell : row) {
                acceptCell(cell, before, after);
            }
        }
        return after;
    }

    private static void acceptCell(JsonNode cell, ObjectNode before, ObjectNode after) {
        String name = Wire.text(cell, "Name");
        String side = name.startsWith("Postal") ? "Postal" : "Street";
        String part = name.startsWith(side) ? name.substring(side.length()) : name;
        String value = Wire.text(cell, "Value");
        if (LENGTHS.containsKey(part) && !before.path(side).path(part).asText().equals(value)) {
            ((ObjectNode) after.get(side)).put(part, value);
        }
    }

    private static ObjectNode side(JsonNode kept, String type) {
        ObjectNode side = Wire.object().put("AtypeIdx", type);
        PARTS.forEach(name -> side.put(name, kept.path(name).asText()));
        return side.put("Formatted", formatted(kept));
    }

    private static void addRows(ArrayNode rows, JsonNode kept, String prefix, String type, int country) {
        for (String line : List.of("Address1", "Address2", "Address3")) {
            rows.addArray().add(cell(prefix + line, kept.path(line).asText(),
                    prefix.equals("Postal") ? "SR_AL_POBOX" : "SR_AL_STREET", 80, type));
        }
        if (country == BRITAIN) {
            rows.addArray().add(cell(prefix + "City", kept.path("City").asText(), "SR_AL_CITY", 80, type));
            rows.addArray().add(cell(prefix + "County", kept.path("County").asText(), "SR_AL_COUNTYPCODE", 29, type))
                    .add(cell(prefix + "Zipcode", kept.path("Zipcode").asText(), "", 12, type));
        } else {
            rows.addArray().add(cell(prefix + "Zipcode", kept.path("Zipcode").asText(), "SR_AL_POSTCODECITY", 9, type))
                    .add(cell(prefix + "City", kept.path("City").asText(), "", 30, type));
        }
    }

    private static ObjectNode cell(String name, String value, String label, int length, String type) {
        return Wire.object().put("Name", name).put("Value", value).put("Tooltip", "").put("Label", label)
                .put("ValueLength", length).put("AddressType", type).putNull("TableRight")
                .set("FieldProperties", Wire.object());
    }
}
