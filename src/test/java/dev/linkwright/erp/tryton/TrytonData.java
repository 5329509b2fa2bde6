package dev.linkwright.erp.tryton;

import static dev.linkwright.erp.tryton.TrytonCalls.ids;
import static dev.linkwright.erp.tryton.TrytonCalls.list;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.erp.contract.ErpServer;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

/** A Tryton's parties as another client of it sees and changes them. */
final class TrytonData implements ErpServer {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 1000;
    private static final List<String> FIELDS = List.of("name", "code", "identifier", "vat", "address.street",
            "address.postal_code", "address.city", "address.country", "phone", "mobile", "fax", "email", "website");

    private final TrytonCalls calls;
    private final TrytonFile file;
    private final Map<String, Long> countries = new HashMap<>();

    TrytonData(TrytonCalls calls, TrytonFile file) {
        this.calls = calls;
        this.file = file;
        calls.call("model.country.country.search_read", list().add(list()).add(0).add(PAGE).addNull().add(list("code")))
                .forEach(country -> countries.put(country.path("code").asText(), country.path("id").longValue()));
    }

    private static long id(ErpActor actor) {
        return Long.parseLong(actor.key());
    }

    /** The column that a field lies in. */
    static String column(String field) {
        return switch (field) {
            case "phone", "mobile", "fax", "email", "website" -> "value";
            case "identifier", "vat" -> "code";
            default -> field.substring(field.indexOf('.') + 1);
        };
    }

    private static String slot(String field) {
        return field.contains(".") ? field.substring(0, field.indexOf('.')) : field;
    }

    /** The party's list of rows that a slot is one of; empty for the party's own columns. */
    private static String rowsOf(String slot) {
        return switch (slot) {
            case "address" -> "addresses";
            case "identifier", "vat" -> "identifiers";
            case "phone", "mobile", "fax", "email", "website" -> "contact_mechanisms";
            default -> "";
        };
    }

    private static String model(String slot) {
        return switch (rowsOf(slot)) {
            case "addresses" -> "party.address";
            case "identifiers" -> "party.identifier";
            case "contact_mechanisms" -> "party.contact_mechanism";
            default -> "party.party";
        };
    }

    private static boolean isOf(String slot, JsonNode row) {
        String type = row.path("type").asText("");
        return switch (slot) {
            case "address" -> true;
            case "vat" -> isVat(type);
            case "identifier" -> !isVat(type);
            default -> type.equals(slot);
        };
    }

    private static boolean isVat(String type) {
        return type.endsWith("_vat") || type.equals("no_mva");
    }

    private ObjectNode newRow(String slot, Map<String, String> values) {
        ObjectNode row = JSON.createObjectNode();
        switch (slot) {
            case "address" -> {
                // all rows of the kind are addresses
            }
            case "vat" -> row.put("type", "no_mva");
            case "identifier" -> row.putNull("type");
            default -> row.put("type", slot);
        }
        values.forEach((field, text) -> put(row, field, text));
        return row;
    }

    private void put(ObjectNode row, String field, String text) {
        String column = column(field);
        if (text.isEmpty()) {
            row.putNull(column);
        } else if (column.equals("country")) {
            row.put(column, countries.get(text));
        } else {
            row.put(column, text);
        }
    }

    private static String text(JsonNode row, String field) {
        JsonNode value = column(field).equals("country") ? row.path("country.").path("code") : row.path(column(field));
        return value.isNull() ? "" : value.asText();
    }

    private ErpActor make(ActorType type, Map<String, String> values, ObjectNode party) {
        Map<String, Map<String, String>> slots = new LinkedHashMap<>();
        values.forEach((field, text) -> {
            if (rowsOf(slot(field)).isEmpty()) {
                put(party, field, text);
            } else if (!text.isEmpty()) {
                slots.computeIfAbsent(slot(field), _ -> new HashMap<>()).put(field, text);
            }
        });
        slots.forEach((slot, row) -> {
            ArrayNode actions = party.withArray("/" + rowsOf(slot));
            actions.add(list("create").add(list().add(newRow(slot, row))));
        });
        party.set("categories", list().add(list("add").add(ids(category(type)))));
        long id = calls.call("model.party.party.create", list().add(list().add(party))).path(0).longValue();
        return new ErpActor(type, Long.toString(id));
    }

    @Override
    public ErpActor insert(ActorType type, Map<String, String> values) {
        return type == ActorType.PERSON
                ? insertWithin(insert(ActorType.CUSTOMER, Map.of("name", "Somewhere")), type, values)
                : make(type, values, JSON.createObjectNode());
    }

    @Override
    public ErpActor insertWithin(ErpActor parent, ActorType type, Map<String, String> values) {
        long contactOf = calls.idOf("party.relation.type", list("name", "=", "is contact of"));
        ObjectNode relation = JSON.createObjectNode().put("to", id(parent)).put("type", contactOf);
        ObjectNode person = JSON.createObjectNode();
        person.set("relations", list().add(list("create").add(list().add(relation))));
        return make(type, values, person);
    }

    private static String categoryName(ActorType type) {
        return switch (type) {
            case CUSTOMER -> "Customer";
            case SUPPLIER -> "Supplier";
            case PERSON -> "Person";
            case PROJECT -> throw new IllegalArgumentException("Not a category of parties: " + type);
        };
    }

    private long category(ActorType type) {
        return calls.idOf("party.category", list("name", "=", categoryName(type)));
    }

    @Override
    public void edit(ErpActor actor, String field, String text) {
        String slot = slot(field);
        List<JsonNode> rows = slotRows(actor, slot);
        ObjectNode values = JSON.createObjectNode();
        put(values, field, text);
        if (rowsOf(slot).isEmpty()) {
            calls.write("party.party", id(actor), values);
        } else if (rows.isEmpty()) {
            addRow(actor, slot, Map.of(field, text));
        } else if (text.isEmpty() && !slot.equals("address")) {
            removeFirstRow(actor, slot);
        } else {
            calls.write(model(slot), rows.getFirst().path("id").longValue(), values);
        }
    }

    @Override
    public void delete(ErpActor actor) {
        calls.call("model.party.party.delete", list().add(ids(id(actor))));
    }

    @Override
    public void archive(ErpActor actor) {
        calls.write("party.party", id(actor), JSON.createObjectNode().put("active", false));
    }

    /** As the wizard that replaces a party does. */
    @Override
    public void merge(ErpActor actor, ErpActor into) {
        calls.write("party.party", id(actor),
                JSON.createObjectNode().put("active", false).put("replaced_by", id(into)));
    }

    @Override
    public void addRow(ErpActor actor, String slot, Map<String, String> values) {
        ObjectNode row = newRow(slot, values).put("party", id(actor));
        calls.call("model." + model(slot) + ".create", list().add(list().add(row)));
    }

    @Override
    public void removeFirstRow(ErpActor actor, String slot) {
        calls.call("model." + model(slot) + ".delete",
                list().add(ids(slotRows(actor, slot).getFirst().path("id").longValue())));
    }

    @Override
    public void reverseRows(ErpActor actor, String slot) {
        int sequence = 10;
        for (JsonNode row : slotRows(actor, slot).reversed()) {
            calls.write(model(slot), row.path("id").longValue(), JSON.createObjectNode().put("sequence", sequence));
            sequence += 10;
        }
    }

    private List<JsonNode> slotRows(ErpActor actor, String slot) {
        List<JsonNode> rows = new ArrayList<>();
        if (!rowsOf(slot).isEmpty()) {
            ArrayNode columns = rowsOf(slot).equals("addresses")
                    ? list("street", "postal_code", "city", "country.code")
                    : list("type", rowsOf(slot).equals("identifiers") ? "code" : "value");
            ArrayNode domain = list().add(list("party", "=").add(id(actor)));
            calls.call("model." + model(slot) + ".search_read",
                    list().add(domain).add(0).add(PAGE).addNull().add(columns))
                    .forEach(row -> {
                        if (isOf(slot, row)) {
                            rows.add(row);
                        }
                    });
        }
        return rows;
    }

    @Override
    public List<String> rows(ErpActor actor, String field) {
        return slotRows(actor, slot(field)).stream().map(row -> text(row, field)).toList();
    }

    @Override
    public void commitLate(ErpActor actor, String field, String text, Duration back) {
        edit(actor, field, text);
        // Nobody has looked in between.
        file.backdate(actor.type(), id(actor), back);
    }

    @Override
    public List<Held> held(ActorType type) {
        List<Held> all = new ArrayList<>();
        long behind = 0;
        while (true) {
            ArrayNode domain = list().add(list("categories.name", "=", categoryName(type)))
                    .add(list("id", ">").add(behind));
            JsonNode page = calls.call("model.party.party.search_read",
                    list().add(domain).add(0).add(PAGE).add(list().add(list("id", "ASC"))).add(list("name", "code",
                            "addresses.street", "addresses.postal_code", "addresses.city", "addresses.country.code",
                            "contact_mechanisms.type", "contact_mechanisms.value", "identifiers.type",
                            "identifiers.code")));
            page.forEach(party -> all.add(held(type, party)));
            if (page.size() < PAGE) {
                return all;
            }
            behind = page.path(PAGE - 1).path("id").longValue();
        }
    }

    private static Held held(ActorType type, JsonNode party) {
        Map<String, List<String>> values = new HashMap<>();
        for (String field : FIELDS) {
            String rows = rowsOf(slot(field));
            List<String> texts = new ArrayList<>();
            if (rows.isEmpty()) {
                texts.add(text(party, field));
            } else {
                party.path(rows + ".").forEach(row -> {
                    if (isOf(slot(field), row)) {
                        texts.add(text(row, field));
                    }
                });
            }
            values.put(field, texts);
        }
        return new Held(new ErpActor(type, party.path("id").asText()), text(party, "code"), values);
    }

}
