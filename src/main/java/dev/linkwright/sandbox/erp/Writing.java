package dev.linkwright.sandbox.erp;

import java.time.Instant;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.sandbox.erp.ErpAssumption.MissingRecord;
import dev.linkwright.sandbox.erp.ErpAssumption.StaleVersion;

/** Transactions: each checks, stamps and puts a row, or refuses and leaves everything as it was. */
final class Writing {

    /** Who writes: a client, whom number series and versions bind, or a test that plays somebody else. */
    enum Hand {
        CLIENT, STRANGER
    }

    private static final String ANY = "*";

    private final Company company;
    private final ErpAssumptions assumptions;
    private final Changes changes;
    private final Numbers numbers;

    Writing(Company company, View view, ErpAssumptions assumptions) {
        this.company = company;
        this.assumptions = assumptions;
        this.changes = new Changes(company, view, assumptions);
        this.numbers = new Numbers(assumptions);
    }

    /** @param begun when the transaction began, as the row will tell */
    Row create(Table table, JsonNode body, Instant begun, Hand hand) {
        return company.exclusively(() -> {
            ObjectNode values = JsonNodeFactory.instance.objectNode();
            changes.apply(table, -1, body, values);
            if (needsName(table.set()) && values.path("displayName").asText().isBlank()) {
                throw ErpError.dialog(ErpText.NAME_NEEDED);
            }
            numbers.settle(table, -1, "", values, hand == Hand.STRANGER);
            int place = table.nextPlace();
            return put(table, place, values, begun);
        });
    }

    /** @param ifMatch the version that the client saw; {@code *} for any */
    Row change(Table table, String id, JsonNode body, @Nullable String ifMatch, Instant begun, Hand hand) {
        return company.exclusively(() -> {
            Row before = need(table, id);
            mustMatch(before, ifMatch);
            ObjectNode values = before.values().deepCopy();
            changes.apply(table, before.place(), body, values);
            if (needsName(table.set()) && values.path("displayName").asText().isBlank()) {
                throw ErpError.dialog(ErpText.BLANK_NAME);
            }
            String number = before.values().path(table.set().key()).asText();
            if (values.path(table.set().key()).asText().isEmpty()) {
                values.put(table.set().key(), number);
            }
            numbers.settle(table, before.place(), number, values, hand == Hand.STRANGER);
            return put(table, before.place(), values, begun);
        });
    }

    void delete(Table table, String id, @Nullable String ifMatch) {
        company.exclusively(() -> {
            Row before = need(table, id);
            mustMatch(before, ifMatch);
            company.remove(table, before.place());
            return before;
        });
    }

    /** The row of an id, or the refusal that there is none. */
    Row need(Table table, String id) {
        Row row = table.row(table.place(id));
        if (row == null) {
            throw assumptions.is(MissingRecord.RECORD_NOT_FOUND)
                    ? ErpError.of(404, "Internal_RecordNotFound", ErpText.RECORD_NOT_FOUND, table.set().caption(),
                            "{" + id.toUpperCase(Locale.ROOT) + "}")
                    : ErpError.resourceNotFound(table.set().name());
        }
        return row;
    }

    private void mustMatch(Row row, @Nullable String ifMatch) {
        String tag = ifMatch == null ? "" : ifMatch.strip();
        if (tag.equals(ANY)) {
            return;
        }
        long version = Version.of(tag);
        if (version < 0) {
            throw ErpError.of(400, "BadRequest_InvalidToken", ErpText.TOKEN_NEEDED);
        }
        if (version != row.version()) {
            throw ErpError.of(assumptions.is(StaleVersion.CONFLICT) ? 409 : 412, "Request_EntityChanged",
                    ErpText.CHANGED);
        }
    }

    /** The contact that stands for a customer or vendor, made of its name if there is none. */
    String companyContact(Table parents, String id) {
        return company.exclusively(() -> {
            Row parent = need(parents, id);
            String link = parents.set().name().equals(Schema.CUSTOMERS) ? "customerNumber" : "vendorNumber";
            Table contacts = company.table(Schema.CONTACTS);
            String number = parent.values().path("number").asText();
            for (int known : contacts.placesOf(link, number)) {
                return contacts.id(known);
            }
            Row contact = create(contacts, JsonNodeFactory.instance.objectNode().put("type", "Company")
                    .put("displayName", parent.values().path("displayName").asText()), company.now(), Hand.STRANGER);
            company.put(contacts, contact.place(), contact.values().deepCopy().put(link, number));
            return contacts.id(contact.place());
        });
    }

    private boolean needsName(EntitySet set) {
        return switch (set.name()) {
            case Schema.CUSTOMERS, Schema.CONTACTS -> true;
            case Schema.VENDORS -> assumptions.is(ErpAssumption.VendorName.MANDATORY);
            default -> false;
        };
    }

    private Row put(Table table, int place, ObjectNode values, Instant begun) {
        values.put(EntitySet.STAMP, begun.toString());
        company.put(table, place, values);
        Row after = table.row(place);
        if (after == null) {
            throw new IllegalStateException("Row " + place + " was put and is not there");
        }
        return after;
    }
}
