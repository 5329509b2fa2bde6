package dev.linkwright.erp.businesscentral;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.erp.contract.LoopbackProxy.Exchange;
import dev.linkwright.erp.contract.Wire;

/** Reads the API's JSON. */
record BusinessCentralWire(URI target) implements Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ACTORS = Pattern
            .compile(".*/(customers|vendors|contacts|projects)(\\([^/]*)?(\\?.*)?");
    private static final Pattern ENTITY = Pattern.compile(".*\\([^/]*\\)(\\?.*)?");

    @Override
    public boolean writes(Exchange exchange) {
        return !exchange.method().equals("GET") && isAboutActors(exchange);
    }

    boolean isAboutActors(Exchange exchange) {
        return ACTORS.matcher(exchange.path()).matches();
    }

    @Override
    public boolean searches(Exchange exchange) {
        return exchange.method().equals("GET") && isAboutActors(exchange);
    }

    @Override
    public List<String> keys(Exchange exchange) {
        List<String> keys = new ArrayList<>();
        if (isAboutActors(exchange)) {
            parsed(exchange.answer()).path("value").forEach(row -> keys.add(row.path("id").asText()));
        }
        return keys;
    }

    @Override
    public String said(Exchange exchange) {
        String query = exchange.path().substring(exchange.path().lastIndexOf('/') + 1);
        return URLDecoder.decode(query, StandardCharsets.UTF_8);
    }

    @Override
    public boolean asksWithoutLimit(Exchange exchange) {
        return exchange.method().equals("GET") && !ENTITY.matcher(exchange.path()).matches()
                && exchange.headers().entrySet().stream().noneMatch(header -> header.getKey().equalsIgnoreCase("Prefer")
                        && header.getValue().matches("odata\\.maxpagesize=(\\d{1,3}|1000)"));
    }

    String without(String answer, String property) {
        JsonNode body = parsed(answer);
        body.path("value").forEach(row -> ((ObjectNode) row).remove(property));
        return body.toString();
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
