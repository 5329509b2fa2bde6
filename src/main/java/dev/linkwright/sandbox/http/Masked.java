package dev.linkwright.sandbox.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Takes secrets out of what is recorded. */
final class Masked {

    private static final List<String> HEADERS = List.of("authorization", "so-apptoken", "cookie", "x-xsrf-token");
    private static final Pattern FIELDS = Pattern
            .compile("(?<=^|&)(client_secret|code|code_verifier|refresh_token|password)=[^&]*");

    private Masked() {
    }

    /** Of headers with secrets only the scheme is left. */
    static Map<String, String> headers(Map<String, String> headers) {
        var safe = new HashMap<>(headers);
        HEADERS.forEach(name -> safe.computeIfPresent(name, (known, value) -> value.split(" ", 2)[0].equals(value)
                ? "…"
                : value.split(" ", 2)[0] + " …"));
        return safe;
    }

    /** A form keeps the names of its secrets only. */
    static String body(Map<String, String> headers, String body) {
        return headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded")
                ? FIELDS.matcher(body).replaceAll("$1=…")
                : body;
    }
}
