package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The contacts of a customer or vendor: its company contact and everybody of that company. */
final class ContactLinks {

    private final EntitySet set;
    private final Company company;

    ContactLinks(EntitySet set, Company company) {
        this.set = set;
        this.company = company;
    }

    /** The rows of {@code contactsInformation} beneath a customer or vendor, as a table of its own. */
    Table of(Table parents, int place) {
        boolean customer = parents.set().name().equals(Schema.CUSTOMERS);
        Table contacts = company.table(Schema.CONTACTS);
        // A customer that got another number keeps its contacts, which name the number it was seeded with.
        String number = place < Table.ADDED
                ? parents.seed().value(place, "number").asText()
                : parents.kept(place, "number").asText();
        var rows = new ArrayList<ObjectNode>();
        for (int employer : contacts.placesOf(customer ? "customerNumber" : "vendorNumber", number)) {
            var members = new ArrayList<>(
                    contacts.placesOf("companyNumber", contacts.kept(employer, "number").asText()));
            if (!members.contains(employer)) {
                members.addFirst(employer);
            }
            members.forEach(member -> rows.add(row(contacts, member, parents.id(place),
                    customer ? "Customer" : "Vendor")));
        }
        return new Table(set, new ListRows(rows), 0);
    }

    List<Property> properties() {
        return List.copyOf(set.properties().values());
    }

    private static ObjectNode row(Table contacts, int place, String relatedId, String relatedType) {
        return JsonNodeFactory.instance.objectNode().put("contactId", contacts.id(place))
                .put("contactNumber", contacts.kept(place, "number").asText())
                .put("contactName", contacts.kept(place, "displayName").asText())
                .put("contactType", contacts.kept(place, "type").asText("Company")).put("relatedId", relatedId)
                .put("relatedType", relatedType);
    }
}
