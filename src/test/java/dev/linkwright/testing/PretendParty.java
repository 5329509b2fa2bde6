package dev.linkwright.testing;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A party with its child rows as Tryton keeps it: every row has a stamp of its own, and a write compares them. */
final class PretendParty {
    static final int ID = 7;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> MODELS = Map.of("addresses", "party.address", "contact_mechanisms",
            "party.contact_mechanism", "identifiers", "party.identifier");

    private final ObjectNode party = row(ID).put("name", "STAVNE ELEKTRO AS").put("code", "C-10877").put("active", true)
            .putNull("tax_identifier");
    private int stamp = 100;
    private int lastRow = 20;

    PretendParty() {
        ObjectNode address = stamped(row(8)).put("street", "Bromstadveien 57").put("postal_code", "7047")
                .put("city", "Trondheim");
        address.set("country.", norway());
        party.putArray("addresses.").add(address);
        party.putArray("contact_mechanisms.")
                .add(stamped(row(9)).put("type", "phone").put("value", "+47 73 80 22 99"));
        party.putArray("identifiers.").add(stamped(row(10)).put("type", "no_orgnr").put("code", "313550729"));
        stamped(party);
    }

    synchronized JsonNode shown() {
        return party.deepCopy();
    }

    /** @return false if a stamp is not the one that the row has; then nothing is written */
    synchronized boolean write(JsonNode values, JsonNode stamps) {
        for (Map.Entry<String, JsonNode> expected : stamps.properties()) {
            if (!expected.getValue().asText().equals(stampOf(expected.getKey()))) {
                return false;
            }
        }
        for (Map.Entry<String, JsonNode> value : values.properties()) {
            if (MODELS.containsKey(value.getKey())) {
                value.getValue().forEach(action -> act(rows(value.getKey()), action));
            } else {
                party.set(value.getKey(), value.getValue());
            }
        }
        stamped(party);
        return true;
    }

    private void act(ArrayNode rows, JsonNode action) {
        switch (action.path(0).asText()) {
            case "create" -> action.path(1).forEach(values -> rows.add(filled(stamped(row(++lastRow)), values)));
            case "write" -> {
                for (JsonNode row : rows) {
                    if (row.path("id").equals(action.path(1).path(0)) && row instanceof ObjectNode found) {
                        stamped(filled(found, action.path(2)));
                    }
                }
            }
            case "delete" -> {
                for (int index = rows.size() - 1; index >= 0; index--) {
                    if (rows.get(index).path("id").equals(action.path(1).path(0))) {
                        rows.remove(index);
                    }
                }
            }
            default -> throw new IllegalArgumentException("Not expected: " + action);
        }
    }

    private static ObjectNode filled(ObjectNode row, JsonNode values) {
        values.properties().forEach(value -> {
            if (value.getKey().equals("country")) {
                row.set("country.", norway());
            } else {
                row.set(value.getKey(), value.getValue());
            }
        });
        return row;
    }

    private ArrayNode rows(String list) {
        return party.withArray("/" + list + ".");
    }

    private String stampOf(String name) {
        String id = name.substring(name.indexOf(',') + 1);
        if (name.equals("party.party," + ID)) {
            return party.path("_timestamp").asText();
        }
        for (String list : MODELS.keySet()) {
            for (JsonNode row : rows(list)) {
                if (name.startsWith(MODELS.get(list) + ",") && row.path("id").asText().equals(id)) {
                    return row.path("_timestamp").asText();
                }
            }
        }
        return "gone";
    }

    private static ObjectNode row(int id) {
        ObjectNode row = JSON.createObjectNode().put("id", id);
        row.set("create_date", moment(5));
        return row;
    }

    private ObjectNode stamped(ObjectNode row) {
        stamp++;
        row.put("_timestamp", stamp + ".5").set("write_date", moment(stamp));
        return row;
    }

    private static ObjectNode moment(int microsecond) {
        return JSON.createObjectNode().put("__class__", "datetime").put("year", 2026).put("month", 1).put("day", 1)
                .put("hour", 0).put("minute", 0).put("second", 1).put("microsecond", microsecond);
    }

    private static ObjectNode norway() {
        return JSON.createObjectNode().put("id", 1).put("code", "NO").put("name", "Norway");
    }
}
