package dev.linkwright.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request off the wire.
 *
 * @param path
 *            as it was sent, not decoded
 * @param query
 *            as it was sent, not decoded; blank where there is none
 * @param headers
 *            names in lower case
 * @param origin
 *            {@code http://host:port} as the client knows it
 */
public record Request(String method, String path, String query, Map<String, String> headers, String body,
        String origin) {

    public Request {
        headers = Map.copyOf(headers);
    }

    public @Nullable String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    /** The query's parameters, decoded. */
    public Map<String, String> parameters() {
        return form(query);
    }

    /** The body's fields, decoded, where it is a form. */
    public Map<String, String> fields() {
        return form(body);
    }

    /** A part of a path, decoded; a plus sign stands for itself. */
    public static String decoded(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String text) {
        var fields = new HashMap<String, String>();
        for (String one : text.split("&", -1)) {
            int equals = one.indexOf('=');
            if (equals > 0) {
                fields.put(URLDecoder.decode(one.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(one.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
