package dev.linkwright.app;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.testing.RawTryton;

/**
 * Somebody who edits parties of a Tryton and never overwrites what they have not seen.
 *
 * <p>
 * The party's address is written along with the party, under the stamps of both: on SQLite, Tryton compares a party's own
 * stamp before its transaction locks the database, and that of an address within it. Stamps there count whole seconds, so
 * that an edit waits until the second of what it saw is over.
 */
record TrytonStranger(RawTryton tryton) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PARTY = "party.party";
    private static final String ADDRESS = "party.address";
    private static final String STREET = "street";
    private static final String STAMP = "_timestamp";

    /** @return what the field held until that moment */
    String overwrite(long party, String field, String text) {
        long address = tryton.call("model.party.address.search", JSON.arrayNode()
                .add(JSON.arrayNode().add(JSON.arrayNode().add("party").add("=").add(party))).add(0).add(1).addNull(),
                Map.of()).path(0).longValue();
        while (true) {
            JsonNode seen = read(PARTY, party, "name");
            JsonNode seenAddress = read(ADDRESS, address, STREET);
            waitOutTheSecond(seen);
            waitOutTheSecond(seenAddress);
            boolean isStreet = field.endsWith(STREET);
            ObjectNode values = JSON.objectNode();
            if (!isStreet) {
                values.put(field, text);
            }
            String street = isStreet ? text : seenAddress.path(STREET).asText();
            values.putArray("addresses").add(JSON.arrayNode().add("write").add(JSON.arrayNode().add(address))
                    .add(JSON.objectNode().put(STREET, street)));
            try {
                write(party, values, JSON.objectNode().put(PARTY + "," + party, seen.path(STAMP).asText())
                        .put(ADDRESS + "," + address, seenAddress.path(STAMP).asText()));
                return isStreet ? seenAddress.path(STREET).asText() : seen.path(field).asText();
            } catch (UncheckedIOException refused) {
                if (!String.valueOf(refused.getCause().getMessage()).contains("ConcurrencyException")) {
                    throw refused;
                }
            }
        }
    }

    private void write(long party, ObjectNode values, ObjectNode stamps) {
        ObjectNode context = JSON.objectNode();
        context.set(STAMP, stamps);
        tryton.call("model.party.party.write", JSON.arrayNode().add(JSON.arrayNode().add(party)).add(values), context);
    }

    private JsonNode read(String model, long id, String column) {
        ArrayNode columns = JSON.arrayNode().add(column).add(STAMP);
        return tryton.call("model." + model + ".read", JSON.arrayNode().add(JSON.arrayNode().add(id)).add(columns),
                Map.of()).path(0);
    }

    private static void waitOutTheSecond(JsonNode seen) {
        String stamp = seen.path(STAMP).asText();
        if (stamp.matches("\\d+")) {
            long wait = TimeUnit.SECONDS.toMillis(Long.parseLong(stamp) + 1) - System.currentTimeMillis();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(Math.max(0, wait)));
        }
    }
}
