package dev.linkwright.sandbox.crm;

import java.util.Map;

/**
 * What a client sent, as tests may look at it.
 *
 * @param number
 *            counts from 1 since the sandbox was started
 * @param path
 *            decoded, from {@code /api} on
 * @param query
 *            decoded
 * @param headers
 *            names in lower case; of secrets only the scheme is kept
 * @param status
 *            the answer's status; 0 while there is none, or when the connection was cut
 */
public record RecordedRequest(int number, String method, String path, String query, Map<String, String> headers,
        String body,
        int status) {

    public RecordedRequest {
        headers = Map.copyOf(headers);
    }

    /** Whether the request can change data. */
    public boolean writes() {
        return switch (method) {
            case "PUT", "PATCH", "DELETE" -> true;
            case "POST" -> !path.endsWith("/Validate") && !path.contains("/Agents/Archive/") && !path.contains("/Get");
            default -> false;
        };
    }

    RecordedRequest answered(int newStatus) {
        return new RecordedRequest(number, method, path, query, headers, body, newStatus);
    }

    @Override
    public String toString() {
        return number + " " + method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
