package dev.linkwright.erp.tryton;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.testing.RawTryton;

/** Calls of a Tryton by somebody else than the connector. */
record TrytonCalls(RawTryton tryton) {

    static ArrayNode list(String... texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String text : texts) {
            list.add(text);
        }
        return list;
    }

    static ArrayNode ids(long id) {
        return list().add(id);
    }

    JsonNode call(String method, ArrayNode parameters) {
        return tryton.call(method, parameters, Map.of());
    }

    void write(String model, long id, ObjectNode values) {
        call("model." + model + ".write", list().add(ids(id)).add(values));
    }

    /** The first record that a condition holds for. */
    long idOf(String model, ArrayNode condition) {
        return call("model." + model + ".search", list().add(list().add(condition)).add(0).add(1).addNull()).path(0)
                .longValue();
    }
}
