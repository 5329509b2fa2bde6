package dev.linkwright.sandbox.http;

import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server answers: text, JSON as a rule, or nothing. */
public record Answer(int status, Map<String, String> headers, String body) {

    private static final String TYPE = "Content-Type";

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer ok(JsonNode body) {
        return of(200, body);
    }

    public static Answer of(int status, JsonNode body) {
        return new Answer(status, Map.of(TYPE, "application/json; charset=utf-8"), body.toString());
    }

    public static Answer html(int status, String page) {
        return new Answer(status, Map.of(TYPE, "text/html; charset=utf-8"), page);
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(TYPE, "application/json; charset=utf-8"), "");
    }

    public Answer with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
