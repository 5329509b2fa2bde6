package dev.linkwright.sandbox.erp;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Rows that a test can reckon with: a formula instead of data. */
record MadeRows(Kind kind, int size) implements SeedRows {

    enum Kind {
        CUSTOMER, VENDOR, CONTACT, PROJECT
    }

    static final List<String> NAMES = List.of("Fjord Foods AS", "Nordlys Energi AS", "O'Brien Marine", "Ålesund Bygg",
            "Berg & Dal ANS", "Fjellheim Drift");
    static final Instant FIRST = Instant.parse("2026-03-01T10:00:00Z");

    /** Some customers and vendors; three contacts for each of the first customers, its company first. */
    static SeedTables tables(int customers) {
        return new SeedTables(new MadeRows(Kind.CUSTOMER, customers), new MadeRows(Kind.VENDOR, 7),
                new MadeRows(Kind.CONTACT, 12), new MadeRows(Kind.PROJECT, 5));
    }

    static String number(Kind kind, int index) {
        return String.format(Locale.ROOT, "%s%07d", switch (kind) {
            case CUSTOMER -> "C";
            case VENDOR -> "V";
            case CONTACT -> "CT";
            case PROJECT -> "PR";
        }, index + 1);
    }

    static String name(int index) {
        return NAMES.get(index % NAMES.size()) + " " + index;
    }

    @Override
    public ObjectNode row(int index) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("number", number(kind, index))
                .put("displayName", name(index))
                .put("lastModifiedDateTime", FIRST.plusSeconds(60L * index).toString());
        return switch (kind) {
            case CUSTOMER -> address(row, index).put("type", index % 3 == 2 ? "Person" : "Company")
                    .put("creditLimit", 1_000 * (index % 5)).put("paymentTermsCode", index % 2 == 0 ? "30 DAYS" : "")
                    .put("blocked", index % 4 == 3 ? "All" : " ").put("taxLiable", index % 2 == 1);
            case VENDOR -> address(row, index).put("paymentTermsCode", "14 DAYS");
            case CONTACT -> contact(row, index);
            case PROJECT -> row;
        };
    }

    private static ObjectNode address(ObjectNode row, int index) {
        return row.put("addressLine1", "Storgata " + index).put("city", index % 2 == 0 ? "Oslo" : "Bergen")
                .put("postalCode", "0" + (150 + index % 100)).put("country", "NO").put("phoneNumber", "+47 22 00 00 01")
                .put("email", "post" + index + "@example.com").put("currencyCode", index % 5 == 0 ? "EUR" : "");
    }

    private static ObjectNode contact(ObjectNode row, int index) {
        int customer = index / 3;
        if (index % 3 == 0) {
            return row.put("type", "Company").put("customerNumber", number(Kind.CUSTOMER, customer));
        }
        return row.put("type", "Person").put("companyNumber", number(Kind.CONTACT, customer * 3));
    }

    @Override
    public JsonNode value(int index, String property) {
        return switch (property) {
            case "number" -> TextNode.valueOf(number(kind, index));
            case "displayName" -> TextNode.valueOf(name(index));
            default -> row(index).path(property);
        };
    }
}
