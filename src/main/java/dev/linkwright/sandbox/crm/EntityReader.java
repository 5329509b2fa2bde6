package dev.linkwright.sandbox.crm;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Takes an entity as a client sent it, checks it, and makes the record to be kept. */
final class EntityReader {

    private final EntityStore store;
    private final Lists lists;
    private final Assumptions assumptions;

    EntityReader(EntityStore store, Lists lists, Assumptions assumptions) {
        this.store = store;
        this.lists = lists;
        this.assumptions = assumptions;
    }

    /** The record of a whole entity; problems by field go to the map. */
    ObjectNode read(EntityKind kind, JsonNode sent, ObjectNode before, SandboxUser user, Map<String, String> problems) {
        ObjectNode after = before.deepCopy();
        for (FieldSpec field : EntityFields.of(kind)) {
            boolean allowed = !user.hiddenFields().contains(field.name());
            if (field.form().isWritable() && !field.serverSet() && allowed) {
                try {
                    after.set(field.name(), value(field, sent, before, problems));
                } catch (ApiError refused) {
                    problems.put(field.name(), refused.message());
                }
            }
        }
        for (FieldSpec field : EntityFields.of(kind)) {
            if (user.lockedFields().contains(field.name())
                    && !after.path(field.name()).equals(before.path(field.name()))) {
                throw ApiError.forbidden("User " + user.login() + " may not change " + field.name() + ".");
            }
        }
        return after;
    }

    ObjectNode readOrRefuse(EntityKind kind, JsonNode sent, ObjectNode before, SandboxUser user) {
        var problems = new LinkedHashMap<String, String>();
        ObjectNode after = read(kind, sent, before, user, problems);
        if (!problems.isEmpty()) {
            throw ApiError.badRequest(String.join(" ", problems.values()));
        }
        return after;
    }

    private JsonNode value(FieldSpec field, JsonNode sent, ObjectNode before, Map<String, String> problems) {
        JsonNode value = Wire.get(sent, field.name());
        ObjectNode factory = Wire.object();
        return switch (field.form()) {
            case TEXT -> factory.textNode(text(field, Wire.text(sent, field.name()), problems));
            case NUMBER -> factory.numberNode(Wire.number(sent, field.name()));
            case FLAG -> factory.booleanNode(value.asBoolean());
            case DATE -> factory.textNode(DateStyle.day(Wire.text(sent, field.name())));
            case ROWS -> rows(field, value, problems);
            case LIST_ITEM ->
                known(field, Wire.number(value, "Id"), lists.item(field.list(), Wire.number(value, "Id")) != null);
            case COUNTRY ->
                known(field, Wire.number(value, "CountryId"), lists.country(Wire.number(value, "CountryId")) != null);
            case ASSOCIATE -> known(field, Wire.number(value, "AssociateId"),
                    lists.associate(Wire.number(value, "AssociateId")) != null);
            case COMPANY -> known(field, Wire.number(value, "ContactId"),
                    store.find(EntityKind.CONTACT, Wire.number(value, "ContactId")) != null);
            case ADDRESS -> address(value, (ObjectNode) before.get(field.name()), problems);
            case CUSTOM -> custom(sent, before.path(field.name()), problems);
            case MEMBERS -> members(value);
            case INSTANT, ID, PERSONS, FULL_NAME, EMPTY_LIST, ALWAYS_NULL -> before.path(field.name());
        };
    }

    private String text(FieldSpec field, String sent, Map<String, String> problems) {
        String text = assumptions.is(Assumption.StoredText.TRIMMED) ? sent.strip() : sent;
        if (field.mandatory() && text.isBlank()) {
            problems.put(field.name(), field.name() + " is mandatory.");
        }
        tooLong(field.name(), text, field.length(), problems);
        return text;
    }

    private static void tooLong(String name, String text, int length, Map<String, String> problems) {
        if (length > 0 && text.length() > length) {
            problems.put(name, name + " holds " + length + " characters, the value has " + text.length() + ".");
        }
    }

    private ArrayNode rows(FieldSpec field, JsonNode sent, Map<String, String> problems) {
        ArrayNode rows = Wire.array();
        for (JsonNode row : sent) {
            String value = assumptions.is(Assumption.StoredText.TRIMMED)
                    ? Wire.text(row, "Value").strip()
                    : Wire.text(row, "Value");
            if (!value.isBlank() || assumptions.is(Assumption.BlankRow.KEPT)) {
                tooLong(field.name(), value, field.length(), problems);
                rows.addObject().put("Value", value).put("Description", Wire.text(row, "Description"));
            }
        }
        return rows;
    }

    private static NumericNode known(FieldSpec field, int id, boolean known) {
        if (id != 0 && !known) {
            throw ApiError.badRequest(field.name() + " " + id + " does not exist.");
        }
        if (id == 0 && field.form() == FieldForm.COMPANY) {
            throw ApiError.badRequest(field.name() + " is mandatory.");
        }
        return Wire.object().numberNode(id);
    }

    private static ObjectNode address(JsonNode sent, ObjectNode before, Map<String, String> problems) {
        ObjectNode after = Addresses.accept(sent, before);
        after.forEach(side -> Addresses.LENGTHS
                .forEach((part, length) -> tooLong("Address." + part, side.path(part).asText(), length, problems)));
        return after;
    }

    /** UserDefinedFields and CustomFields both name the same fields; what differs from before counts. */
    private ObjectNode custom(JsonNode sent, JsonNode before, Map<String, String> problems) {
        ObjectNode after = before.isObject() ? before.deepCopy() : Wire.object();
        JsonNode named = Wire.get(sent, "CustomFields");
        if (named.isObject() && assumptions.is(Assumption.CustomReplace.BLANKS_OTHERS)) {
            CustomField.ALL.stream().filter(field -> !named.has(field.name()))
                    .forEach(field -> after.put(field.name(), field.blank()));
        }
        for (String part : new String[]{"UserDefinedFields", "CustomFields"}) {
            Wire.get(sent, part).properties().stream().filter(entry -> !entry.getKey().contains(":Display"))
                    .forEach(entry -> custom(entry.getKey(),
                            entry.getValue().isNull() ? "" : entry.getValue().asText(), before, after, problems));
        }
        return after;
    }

    private void custom(String name, String sent, JsonNode before, ObjectNode after, Map<String, String> problems) {
        CustomField field = CustomField.BY_NAME.get(name);
        if (field == null) {
            problems.put(name, "There is no field " + name + ".");
            return;
        }
        String value = field.accepted(sent).orElse(null);
        if (value == null) {
            problems.put(name, "'" + sent + "' is no value of " + field.label() + ".");
        } else if (!before.path(name).asText(field.blank()).equals(value)) {
            tooLong(name, sent, field.length(), problems);
            boolean unknown = field.form() == CustomField.Form.LIST && !value.equals(field.blank())
                    && lists.item(field.list(), Integer.parseInt(value.replaceAll("\\D", ""))) == null;
            if (unknown) {
                problems.put(name, field.label() + " " + sent + " does not exist.");
            }
            after.put(name, value);
        }
    }

    private static ArrayNode members(JsonNode sent) {
        ArrayNode members = Wire.array();
        int next = 1;
        for (JsonNode member : sent) {
            members.addObject().put("ProjectmemberId", next++).put("ContactId", Wire.number(member, "ContactId"))
                    .put("PersonId", Wire.number(member, "PersonId")).put("Comment", Wire.text(member, "Comment"));
        }
        return members;
    }
}
