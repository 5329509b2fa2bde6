package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The lists of every company: few rows, always the same. */
record ListRows(List<ObjectNode> rows) implements SeedRows {

    private static final String STAMP = "2026-01-05T08:00:00Z";

    ListRows {
        rows = List.copyOf(rows);
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public ObjectNode row(int index) {
        return rows.get(index).deepCopy();
    }

    /** Entity set to its rows: {@code code name code name …}. */
    static Map<String, SeedRows> all() {
        return Map.of("countriesRegions",
                of("DE", "Germany", "DK", "Denmark", "EE", "Estonia", "FI", "Finland", "FO", "Faroe Islands", "FR",
                        "France", "GB", "Great Britain", "IE", "Ireland", "IS", "Iceland", "LT", "Lithuania", "LV",
                        "Latvia", "NL", "Netherlands", "NO", "Norway", "PL", "Poland", "SE", "Sweden", "US", "USA"),
                "currencies",
                of("DKK", "Danish krone", "EUR", "Euro", "GBP", "Pound sterling", "ISK", "Icelandic krona", "SEK",
                        "Swedish krona", "USD", "US dollar"),
                "paymentTerms",
                of("10 DAYS", "Net 10 days", "14 DAYS", "Net 14 days", "30 DAYS", "Net 30 days", "60 DAYS",
                        "Net 60 days", "COD", "Cash on delivery", "CM", "Current month"),
                "paymentMethods",
                of("BANK", "Bank transfer", "CARD", "Card payment", "CASH", "Cash payment", "GIRO", "Giro transfer"),
                "shipmentMethods",
                of("CIF", "Cost, insurance and freight", "DAP", "Delivered at place", "EXW", "Ex works", "PICKUP",
                        "Pick-up at location"),
                "salespeoplePurchasers",
                of("ET", "Esther Tangen", "IS", "Ingrid Solheim", "LM", "Linnea Mattsson", "TV", "Torstein Vik"));
    }

    private static ListRows of(String... codesAndNames) {
        var rows = new ArrayList<ObjectNode>();
        for (int at = 0; at < codesAndNames.length; at += 2) {
            rows.add(JsonNodeFactory.instance.objectNode().put("code", codesAndNames[at])
                    .put("displayName", codesAndNames[at + 1]).put(EntitySet.STAMP, STAMP));
        }
        return new ListRows(rows);
    }
}
