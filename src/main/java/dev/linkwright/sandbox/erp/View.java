package dev.linkwright.sandbox.erp;

import java.util.Collection;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.linkwright.sandbox.erp.ErpAssumption.BlankOption;

/** Shows rows as the API does: every property, blanks spelled out, ids of related records looked up. */
final class View {

    private static final String ENCODED_SPACE = "_x0020_";

    private final Company company;
    private final boolean encodesSpaces;

    View(Company company, ErpAssumptions assumptions) {
        this.company = company;
        this.encodesSpaces = assumptions.is(BlankOption.ENCODED);
    }

    /** A property of a row as it is shown. */
    JsonNode value(Table table, int place, Property property) {
        return value(table, place, property, table.kept(place, property.keptAs()));
    }

    /** The same for a search, which asks it of many rows. */
    JsonNode searched(Table table, int place, Property property) {
        return value(table, place, property, table.searched(place, property));
    }

    private JsonNode value(Table table, int place, Property property, JsonNode kept) {
        JsonNode value = kept.isMissingNode() || kept.isNull() ? property.blank() : kept;
        return switch (property.kind()) {
            case ID -> property.name().equals(EntitySet.ID) ? TextNode.valueOf(table.id(place)) : value;
            case RELATED_ID -> idOf(property, kept.asText());
            case OPTION -> TextNode.valueOf(shown(option(table, place, property, value.asText())));
            case CODE, TEXT -> table.set().name().equals(Schema.CONTACTS) && value.asText().isEmpty()
                    ? ofContact(table, place, property)
                    : value;
            case PHONE, DECIMAL, BOOLEAN, DATE, INSTANT -> value;
        };
    }

    /** The properties asked for, all where nobody chose; with the version of the row. */
    ObjectNode entity(Table table, Row row, Collection<Property> properties) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("@odata.etag", Version.tag(row.version()));
        for (Property property : properties) {
            json.set(property.name(), value(table, row.place(), property, row.values().path(property.keptAs())));
        }
        return json;
    }

    String shown(String option) {
        return encodesSpaces ? option.replace(" ", ENCODED_SPACE) : option;
    }

    static String unshown(String option) {
        return option.replace(ENCODED_SPACE, " ");
    }

    private JsonNode idOf(Property property, String code) {
        if (code.isEmpty()) {
            return property.blank();
        }
        Table related = company.table(property.relatedSet());
        int place = related.placeOfKey(code);
        return place < 0 ? property.blank() : TextNode.valueOf(related.id(place));
    }

    private static String option(Table table, int place, Property property, String kept) {
        if (!property.name().equals("contactBusinessRelation") || !kept.equals(Property.BLANK_OPTION)) {
            return kept;
        }
        int employer = employer(table, place);
        boolean customer = !table.kept(employer, "customerNumber").asText().isEmpty();
        boolean vendor = !table.kept(employer, "vendorNumber").asText().isEmpty();
        if (customer && vendor) {
            return "Multiple";
        }
        return customer ? "Customer" : vendor ? "Vendor" : "None";
    }

    /** A contact's company is a contact, too; a company's company is itself. */
    private static int employer(Table contacts, int place) {
        String number = contacts.kept(place, "companyNumber").asText();
        if (number.isEmpty() || number.equals(contacts.kept(place, "number").asText())) {
            return place;
        }
        int found = contacts.placeOfKey(number);
        return found < 0 ? place : found;
    }

    private static JsonNode ofContact(Table contacts, int place, Property property) {
        boolean person = contacts.kept(place, "type").asText().equals("Person");
        return switch (property.name()) {
            case "searchName" ->
                TextNode.valueOf(contacts.kept(place, "displayName").asText().toUpperCase(Locale.ROOT));
            case "companyNumber" -> person ? property.blank() : contacts.kept(place, "number");
            case "companyName" -> person && employer(contacts, place) == place
                    ? property.blank()
                    : contacts.kept(employer(contacts, place), "displayName");
            default -> property.blank();
        };
    }
}
