package dev.linkwright.sandbox.erp;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;

import dev.linkwright.sandbox.erp.EntitySet.Navigation;

/** What hangs on a row: the records that its codes name, and its contacts. */
final class Expansion {

    private final Company company;
    private final View view;
    private final ContactLinks contacts;

    Expansion(Company company, View view, ContactLinks contacts) {
        this.company = company;
        this.view = view;
        this.contacts = contacts;
    }

    static boolean knows(EntitySet set, String name) {
        return set.navigations().containsKey(name) || hasContacts(set, name);
    }

    static boolean hasContacts(EntitySet set, String name) {
        return name.equals(Schema.CONTACTS_INFORMATION)
                && (set.name().equals(Schema.CUSTOMERS) || set.name().equals(Schema.VENDORS));
    }

    JsonNode of(Table table, int place, String name) {
        if (hasContacts(table.set(), name)) {
            return contactsOf(table, place);
        }
        Navigation navigation = table.set().navigations().get(name);
        if (navigation == null) {
            throw ErpError.badRequest(ErpText.UNKNOWN_PROPERTY_IN_QUERY, name, table.set().type());
        }
        Table related = company.table(navigation.set());
        Row row = related.row(related.placeOfKey(table.kept(place, navigation.codeKeptAs()).asText()));
        return row == null ? NullNode.getInstance() : view.entity(related, row, all(related.set()));
    }

    private ArrayNode contactsOf(Table table, int place) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        Table links = contacts.of(table, place);
        links.places(-1).forEach(link -> {
            Row row = links.row(link);
            if (row != null) {
                found.add(view.entity(links, row, contacts.properties()));
            }
        });
        return found;
    }

    private static List<Property> all(EntitySet set) {
        return List.copyOf(set.properties().values());
    }
}
