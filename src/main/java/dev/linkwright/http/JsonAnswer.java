package dev.linkwright.http;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.Headers;

/**
 * What a server answered.
 *
 * @param status  of HTTP
 * @param body    a missing node where the body is empty, or is not JSON in a refusal
 * @param request what was asked, without secrets or values
 */
public record JsonAnswer(int status, Headers headers, JsonNode body, String request) {

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public String toString() {
        return request + " " + status;
    }
}
