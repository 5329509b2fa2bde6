package dev.linkwright.sandbox.crm;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

/**
 * One request of somebody who is signed in.
 *
 * @param path
 *            segments after {@code /api/v1}, decoded; an empty segment stands for itself
 * @param base
 *            {@code http://host:port/api/v1/} as the client knows it
 */
record Call(String method, List<String> path, Map<String, String> query, Map<String, String> headers, JsonNode body,
        SandboxUser user, DateStyle dates, String base) {

    Call {
        path = List.copyOf(path);
        var anyCase = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(query);
        query = anyCase;
    }

    String segment(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    boolean isAt(int index, String name) {
        return segment(index).equalsIgnoreCase(name);
    }

    @Nullable
    String header(String lowerCaseName) {
        return headers.get(lowerCaseName);
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    boolean isGet() {
        return method.equals("GET");
    }

    void mustWrite() {
        if (user.rights() == SandboxUser.Rights.READ_ONLY) {
            throw ApiError.forbidden("User " + user.login() + " has no right to change data.");
        }
    }
}
