package dev.linkwright.sandbox.erp;

import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.linkwright.sandbox.erp.ErpAssumption.EmailForm;

/** Checks each value of a body as the ERP's tables do, and turns it into what rows keep. */
final class Changes {

    private final Company company;
    private final View view;
    private final ErpAssumptions assumptions;

    Changes(Company company, View view, ErpAssumptions assumptions) {
        this.company = company;
        this.view = view;
        this.assumptions = assumptions;
    }

    /**
     * Puts what a body says over values.
     *
     * @param place
     *            of the row that is changed; -1 when it is new
     */
    void apply(Table table, int place, JsonNode body, ObjectNode values) {
        if (!(body instanceof ObjectNode sent)) {
            throw ErpError.badRequest(ErpText.INVALID_BODY);
        }
        EntitySet set = table.set();
        sent.properties().forEach(one -> {
            String name = one.getKey();
            if (name.contains("@")) {
                return;
            }
            Property property = set.property(name);
            if (property == null) {
                throw ErpError.badRequest(ErpText.UNKNOWN_PROPERTY, name, set.type());
            }
            if (property.readOnly()) {
                mustNotDiffer(table, place, property, one.getValue());
                return;
            }
            values.set(property.keptAs(), kept(set, property, one.getValue(), values));
        });
    }

    private void mustNotDiffer(Table table, int place, Property property, JsonNode sent) {
        boolean same = place >= 0 && view.value(table, place, property).asText().equals(sent.asText());
        if (!same && assumptions.is(ErpAssumption.ReadOnlyProperty.REFUSED)) {
            throw ErpError.of(400, "BadRequest_InvalidOperation", ErpText.READ_ONLY, property.caption());
        }
    }

    private JsonNode kept(EntitySet set, Property property, JsonNode sent, ObjectNode values) {
        if (sent.isNull()) {
            return property.kind() == Property.Kind.RELATED_ID ? TextNode.valueOf("") : property.blank();
        }
        boolean right = switch (property.kind()) {
            case DECIMAL -> sent.isNumber();
            case BOOLEAN -> sent.isBoolean();
            case ID, RELATED_ID, CODE, TEXT, PHONE, OPTION, DATE, INSTANT -> sent.isTextual();
        };
        if (!right) {
            throw notConverted(property, sent);
        }
        return switch (property.kind()) {
            case DECIMAL, BOOLEAN, ID, DATE, INSTANT -> sent;
            case RELATED_ID -> TextNode.valueOf(codeOf(property, sent));
            case CODE -> TextNode.valueOf(code(set, property, sent.asText().strip().toUpperCase(Locale.ROOT)));
            case TEXT -> TextNode.valueOf(text(property, sent.asText()));
            case PHONE -> TextNode.valueOf(phone(set, property, sent.asText(), values));
            case OPTION -> TextNode.valueOf(option(property, sent.asText()));
        };
    }

    private static ErpError notConverted(Property property, JsonNode sent) {
        return ErpError.badRequest(ErpText.NOT_CONVERTED, sent.asText(), property.kind().type());
    }

    private String text(Property property, String text) {
        mustFit(property, text);
        if (property.name().equals("email") && assumptions.is(EmailForm.CHECKED) && !text.isBlank()) {
            for (String one : text.split(";", -1)) {
                if (!one.strip().matches("[^@\\s]+@[^@\\s]+")) {
                    throw ErpError.dialog(ErpText.NO_EMAIL, one.strip());
                }
            }
        }
        return text;
    }

    private static void mustFit(Property property, String text) {
        if (property.length() > 0 && text.length() > property.length()) {
            throw ErpError.of(400, "Application_StringExceededLength", ErpText.TOO_LONG, text.length(),
                    property.length(), text);
        }
    }

    private static String phone(EntitySet set, Property property, String text, ObjectNode values) {
        mustFit(property, text);
        if (text.chars().anyMatch(Character::isLetter)) {
            throw ErpError.of(400, "Application_FieldValidationException", ErpText.LETTERS, property.caption(),
                    set.caption(), values.path(set.key()).asText());
        }
        return text;
    }

    private static String option(Property property, String text) {
        String option = View.unshown(text);
        // An empty text is the blank option where there is one.
        String named = option.isEmpty() ? Property.BLANK_OPTION : option;
        if (!property.options().contains(named)) {
            throw ErpError.of(400, "Unknown", ErpText.NO_OPTION, text, String.join(",", property.options()));
        }
        return named;
    }

    private String code(EntitySet set, Property property, String code) {
        mustFit(property, code);
        if (property.relatedSet().isEmpty() || code.isEmpty()) {
            return code;
        }
        Table related = company.table(property.relatedSet());
        if (related.placeOfKey(code) >= 0) {
            return code;
        }
        if (property.name().equals("currencyCode")) {
            throw ErpError.dialog(ErpText.NO_MATCH, property.name(), related.set().caption());
        }
        throw ErpError.of(400, "Internal_InvalidTableRelation", ErpText.NO_RELATED, property.caption(), set.caption(),
                code, related.set().caption());
    }

    private String codeOf(Property property, JsonNode sent) {
        if (RowIds.parsed(sent.asText()) == null) {
            throw notConverted(property, sent);
        }
        if (sent.asText().equals(Property.NO_ID)) {
            return "";
        }
        Table related = company.table(property.relatedSet());
        int place = related.place(sent.asText());
        if (place < 0 || !related.holds(place)) {
            throw ErpError.dialog(ErpText.NO_MATCH, property.name(), related.set().caption());
        }
        return related.kept(place, related.set().key()).asText();
    }
}
