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

    JsonNode value(Table table, int place, Property property) {
        return switch (property.kind()) {
            case ID -> property.name().equals(EntitySet.ID)
                    ? TextNode.valueOf(table.id(place))
                    : kept(table, place, property);
            case RELATED_ID -> idOf(property, table.kept(place, property.keptAs()).asText());
            case OPTION -> TextNode.valueOf(shown(option(table, place, property)));
            case CODE, TEXT -> table.set().name().equals(Schema.CONTACTS)
                    ? ofContact(table, place, property)
                    : kept(table, place, property);
            case PHONE, DECIMAL, BOOLEAN, DATE, INSTANT -> kept(table, place, property);
        };
    }

    /** The properties asked for, all where nobody chose; with the version of the row. */
    ObjectNode entity(Table table, Row row, Collection<Property> properties) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("@odata.etag", Version.tag(row.version()));
        for (Property property : properties) {
            json.set(property.name(), value(table, row.place(), property));
        }
        return json;
    }

    String shown(String option) {
        return encodesSpaces ? option.replace(" ", ENCODED_SPACE) : option;
    }

    static String unshown(String option) {
        return option.replace(ENCODED_SPACE, " ");
    }

    private static JsonNode kept(Table table, int place, Property property) {
        JsonNode value = table.kept(place, property.keptAs());
        return value.isMissingNode() || value.isNull() ? property.blank() : value;
    }

    private JsonNode idOf(Property property, String code) {
        if (code.isEmpty()) {
            return property.blank();
        }
        Table related = company.table(property.relatedSet());
        int place = related.placeOfKey(code);
        return place < 0 ? property.blank() : TextNode.valueOf(related.id(place));
    }

    private String option(Table table, int place, Property property) {
        String kept = kept(table, place, property).asText();
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
        JsonNode kept = kept(contacts, place, property);
        if (!kept.asText().isEmpty()) {
            return kept;
        }
        boolean person = contacts.kept(place, "type").asText().equals("Person");
        return switch (property.name()) {
            case "searchName" ->
                TextNode.valueOf(contacts.kept(place, "displayName").asText().toUpperCase(Locale.ROOT));
            case "companyNumber" -> person ? kept : contacts.kept(place, "number");
            case "companyName" -> person && employer(contacts, place) == place
                    ? kept
                    : contacts.kept(employer(contacts, place), "displayName");
            default -> kept;
        };
    }
}
