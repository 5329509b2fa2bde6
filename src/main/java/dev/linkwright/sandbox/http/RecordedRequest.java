package dev.linkwright.sandbox.http;

import java.util.Map;

/**
 * What a client sent, as tests may look at it.
 *
 * @param number
 *            counts from 1 since the sandbox was started
 * @param path
 *            decoded
 * @param query
 *            decoded
 * @param headers
 *            names in lower case; of secrets only the scheme is kept
 * @param body
 *            of the secrets in a form only the names are kept
 * @param writes
 *            whether the request can change data
 * @param status
 *            the answer's status; 0 while there is none, or when the connection was cut
 */
public record RecordedRequest(int number, String method, String path, String query, Map<String, String> headers,
        String body, boolean writes, int status) {

    public RecordedRequest {
        headers = Map.copyOf(headers);
    }

    RecordedRequest answered(int newStatus) {
        return new RecordedRequest(number, method, path, query, headers, body, writes, newStatus);
    }

    @Override
    public String toString() {
        return number + " " + method + " " + path + (query.isEmpty() ? "" : "?" + query) + " -> " + status;
    }
}
