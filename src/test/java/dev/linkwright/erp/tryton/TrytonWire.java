package dev.linkwright.erp.tryton;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.erp.contract.LoopbackProxy.Exchange;

/** Reads Tryton's JSON-RPC. */
record TrytonWire(URI target) implements dev.linkwright.erp.contract.Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SEARCHES = Set.of("model.party.party.search_read",
            "model.project.work.search_read");
    private static final Set<String> READS = Set.of("model.party.party.read", "model.project.work.read");
    private static final Set<String> WRITES = Set.of("model.party.party.write", "model.party.party.create",
            "model.project.work.write", "model.project.work.create");
    private static final int LONGEST = 1001;

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String method(Exchange exchange) {
        return parsed(exchange.body()).path("method").asText();
    }

    @Override
    public boolean writes(Exchange exchange) {
        return WRITES.contains(method(exchange));
    }

    boolean reads(Exchange exchange) {
        String method = method(exchange);
        return SEARCHES.contains(method) || READS.contains(method);
    }

    @Override
    public boolean searches(Exchange exchange) {
        return SEARCHES.contains(method(exchange));
    }

    @Override
    public List<String> keys(Exchange exchange) {
        List<String> keys = new ArrayList<>();
        if (searches(exchange)) {
            parsed(exchange.answer()).path("result").forEach(row -> keys.add(row.path("id").asText()));
        }
        return keys;
    }

    @Override
    public String said(Exchange exchange) {
        return method(exchange) + parsed(exchange.body()).path("params").path(0);
    }

    @Override
    public boolean asksWithoutLimit(Exchange exchange) {
        String method = method(exchange);
        int limit = parsed(exchange.body()).path("params").path(2).asInt(Integer.MAX_VALUE);
        return (method.endsWith(".search") || method.endsWith(".search_read")) && limit > LONGEST;
    }

    /** An answer in which no row has this column. */
    String without(String answer, String column) {
        JsonNode body = parsed(answer);
        strip(body, column);
        return body.toString();
    }

    private static void strip(JsonNode node, String column) {
        if (node instanceof ObjectNode row) {
            row.remove(column);
        }
        node.forEach(child -> strip(child, column));
    }
}
