package dev.linkwright.sandbox.erp;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.nordic.NordicPair;
import dev.linkwright.sandbox.nordic.NordicPersons;
import dev.linkwright.sandbox.nordic.NordicRow;
import dev.linkwright.sandbox.nordic.OrganisationNumbers;

/**
 * A customer or vendor as the ERP has it.
 *
 * @param pair
 *            the true company
 * @param row
 *            how it is written here
 */
record SeedActor(String number, NordicPair pair, NordicRow row) {

    private static final Instant LATEST = Instant.parse("2026-10-30T14:00:00Z");
    private static final int FOUR_YEARS = 4 * 365 * 86_400;
    private static final String[] TERMS = {"14 DAYS", "30 DAYS", "30 DAYS", "10 DAYS", "60 DAYS", "CM", "COD"};
    private static final String[] SALESPEOPLE = {"IS", "TV", "ET", "LM", ""};
    private static final String[] METHODS = {"BANK", "GIRO", "BANK", "CARD", ""};
    private static final String[] SHIPMENTS = {"DAP", "EXW", "PICKUP", "CIF", ""};

    ObjectNode customer() {
        Random random = random();
        ObjectNode json = common(random).put("type", "Company").put("salespersonCode", any(SALESPEOPLE, random))
                .put("shipmentMethodCode", any(SHIPMENTS, random)).put("creditLimit", 25_000 * random.nextInt(21));
        owing(json, "balanceDue", random);
        return withoutBlanks(blocked(json, random, "Ship", "Invoice", "All"));
    }

    ObjectNode vendor() {
        Random random = random();
        ObjectNode json = common(random);
        owing(json, "balance", random);
        return withoutBlanks(blocked(json, random, "Payment", "All"));
    }

    private static void owing(ObjectNode json, String property, Random random) {
        if (random.nextInt(3) == 0) {
            json.put(property, BigDecimal.valueOf(1 + random.nextInt(9_000_000), 2));
        }
    }

    /** Demonstrations are spared. */
    private ObjectNode blocked(ObjectNode json, Random random, String... kinds) {
        return pair.index() >= 0 && random.nextInt(40) == 0 ? json.put("blocked", any(kinds, random)) : json;
    }

    private ObjectNode common(Random random) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("number", number).put("displayName", row.name());
        address(json);
        if (random.nextInt(12) == 0) {
            json.put("addressLine2", "Postboks " + (1 + random.nextInt(2_900)));
        }
        return json.put("taxRegistrationNumber", taxNumber()).put("taxLiable", random.nextInt(10) != 0)
                .put("currencyCode", currency()).put("paymentTermsCode", any(TERMS, random))
                .put("paymentMethodCode", any(METHODS, random))
                .put("lastModifiedDateTime", modified(number));
    }

    void address(ObjectNode json) {
        json.put("addressLine1", row.street()).put("postalCode", row.postalCode()).put("city", row.city())
                .put("country", row.country()).put("phoneNumber", row.phone()).put("email", row.email())
                .put("website", row.website());
    }

    /** In every fourth row as it stands on invoices, but demonstrations show it plain. */
    String taxNumber() {
        boolean asVat = number.hashCode() % 4 == 0;
        return asVat && pair.index() >= 0 && !row.orgnr().isEmpty()
                ? OrganisationNumbers.vat(row.country(), row.orgnr())
                : row.orgnr();
    }

    /** Blank is the ERP's own, the Norwegian krone. */
    private String currency() {
        return switch (row.country()) {
            case "SE" -> "SEK";
            case "DK" -> "DKK";
            case "FI" -> "EUR";
            default -> "";
        };
    }

    NordicPersons.Person person(int nth) {
        return NordicPersons.of(pair, nth);
    }

    private Random random() {
        return random(number);
    }

    /** What a row has by chance, the same at every start. */
    static Random random(String number) {
        var random = new Random(number.hashCode() * 7_368_787L);
        // The first draws of neighbouring seeds are alike.
        random.nextInt();
        return random;
    }

    /** When the row of this number was changed last. */
    static String modified(String number) {
        return modified(random("changed " + number));
    }

    static String modified(Random random) {
        return LATEST.minusSeconds(random.nextInt(FOUR_YEARS)).minus(random.nextInt(1_000), ChronoUnit.MILLIS)
                .toString();
    }

    static ObjectNode withoutBlanks(ObjectNode json) {
        for (Iterator<JsonNode> values = json.elements(); values.hasNext();) {
            JsonNode value = values.next();
            if (value.isTextual() && value.asText().isEmpty()) {
                values.remove();
            }
        }
        return json;
    }

    private static String any(String[] texts, Random random) {
        return texts[random.nextInt(texts.length)];
    }
}
