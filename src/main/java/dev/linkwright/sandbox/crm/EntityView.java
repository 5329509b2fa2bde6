package dev.linkwright.sandbox.crm;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Shows a kept record as the WebAPI does. */
final class EntityView {

    private final EntityStore store;
    private final Lists lists;
    private final Assumptions assumptions;
    private final RelatedViews related;

    EntityView(EntityStore store, Lists lists, Assumptions assumptions) {
        this.store = store;
        this.lists = lists;
        this.assumptions = assumptions;
        this.related = new RelatedViews(store, lists);
    }

    ObjectNode render(EntityKind kind, ObjectNode kept, DateStyle dates, SandboxUser user) {
        ObjectNode json = Wire.object();
        for (FieldSpec field : EntityFields.of(kind)) {
            json.set(field.name(), user.hiddenFields().contains(field.name())
                    ? hidden(field)
                    : value(kind, field, kept, dates, user));
        }
        json.set("ExtraFields", Wire.object());
        json.set("CustomFields", json.path("UserDefinedFields").deepCopy());
        json.set("TableRight", right(user.rights().tableMask(), ""));
        json.set("FieldProperties", FieldRights.of(kind, user));
        return json;
    }

    static ObjectNode right(String mask, String reason) {
        return Wire.object().put("Mask", mask).put("Reason", reason);
    }

    private static JsonNode hidden(FieldSpec field) {
        return switch (field.form()) {
            case TEXT, FULL_NAME -> Wire.object().textNode("");
            case ID, NUMBER, FLAG, INSTANT, DATE, LIST_ITEM, COUNTRY, ASSOCIATE, COMPANY, ADDRESS, CUSTOM,
                    ALWAYS_NULL ->
                Wire
                        .nothing();
            case ROWS, MEMBERS, PERSONS, EMPTY_LIST -> Wire.array();
        };
    }

    private JsonNode value(EntityKind kind, FieldSpec field, ObjectNode kept, DateStyle dates, SandboxUser user) {
        JsonNode value = kept.path(field.name());
        ObjectNode factory = Wire.object();
        return switch (field.form()) {
            case ID, NUMBER -> factory.numberNode(value.asInt());
            case TEXT -> factory.textNode(value.asText());
            case FLAG -> factory.booleanNode(value.asBoolean());
            case INSTANT -> factory.textNode(dates.instant(value.asLong()));
            case DATE -> factory.textNode(dates.date(value.asText()));
            case ROWS -> rows(field.name(), value);
            case LIST_ITEM -> item(field.list(), value.asInt());
            case COUNTRY -> related.country(value.asInt());
            case ASSOCIATE -> related.associate(value.asInt());
            case COMPANY -> related.company(value.asInt());
            case ADDRESS -> Addresses.render(kind, value, kept.path("Country").asInt());
            case CUSTOM -> custom(value);
            case MEMBERS -> related.members(value);
            case PERSONS -> related.personsOf(kept.path("ContactId").asInt(), user);
            case FULL_NAME -> factory.textNode(RelatedViews.fullName(kept));
            case EMPTY_LIST -> Wire.array();
            case ALWAYS_NULL -> Wire.nothing();
        };
    }

    /** Older records lack the fields that were defined since; they hold the blank value. */
    private ObjectNode custom(JsonNode kept) {
        ObjectNode json = Wire.object();
        for (CustomField field : CustomField.ALL) {
            String value = kept.path(field.name()).asText(field.blank());
            json.put(field.name(), field.shown(value, assumptions));
            if (field.form() == CustomField.Form.LIST) {
                int item = Integer.parseInt(value.replaceAll("\\D", ""));
                json.put(field.name() + ":DisplayText", lists.textOf(field.list(), item))
                        .put(field.name() + ":DisplayTooltip", "");
            }
        }
        return json;
    }

    private JsonNode item(String list, int id) {
        ObjectNode json = Wire.object().put("Id", id).put("Value", lists.textOf(list, id)).put("Tooltip", "");
        return json.putNull("TableRight").set("FieldProperties", Wire.object());
    }

    private static ArrayNode rows(String field, JsonNode kept) {
        ArrayNode rows = Wire.array();
        for (JsonNode row : kept) {
            String value = row.path("Value").asText();
            ObjectNode json = rows.addObject().put("Value", value).put("StrippedValue", stripped(field, value))
                    .put("Description", row.path("Description").asText()).putNull("TableRight");
            json.set("FieldProperties", Wire.object());
        }
        return rows;
    }

    static String stripped(String field, String value) {
        String lower = field.toLowerCase(Locale.ROOT);
        return lower.contains("phone") || lower.contains("fax") ? value.replaceAll("[^0-9+]", "") : value;
    }

    EntityStore store() {
        return store;
    }
}
