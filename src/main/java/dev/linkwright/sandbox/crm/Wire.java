package dev.linkwright.sandbox.crm;

import java.util.Iterator;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** JSON as clients send it: names in any letter case, numbers as numbers or strings. */
final class Wire {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Wire() {
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static JsonNode nothing() {
        return NullNode.getInstance();
    }

    /** The name under which an object holds a property, whatever its letter case; null when it does not. */
    static @Nullable String nameOf(JsonNode object, String name) {
        if (object.has(name)) {
            return name;
        }
        for (Iterator<String> names = object.fieldNames(); names.hasNext();) {
            String candidate = names.next();
            if (candidate.equalsIgnoreCase(name)) {
                return candidate;
            }
        }
        return null;
    }

    static boolean has(JsonNode object, String name) {
        return nameOf(object, name) != null;
    }

    static JsonNode get(JsonNode object, String name) {
        String found = nameOf(object, name);
        JsonNode value = found == null ? null : object.get(found);
        return value == null ? MissingNode.getInstance() : value;
    }

    static String text(JsonNode object, String name) {
        JsonNode value = get(object, name);
        return value.isNull() ? "" : value.asText();
    }

    static int number(JsonNode object, String name) {
        JsonNode value = get(object, name);
        if (value.isNumber()) {
            return value.intValue();
        }
        String text = value.isNull() ? "" : value.asText().strip();
        if (text.isEmpty()) {
            return 0;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw ApiError.badRequest("'" + text + "' is not a number for " + name + ".");
        }
    }

    static JsonNode parse(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException malformed) {
            throw ApiError.badRequest("The request body is not JSON: " + malformed.getOriginalMessage());
        }
    }

    static void copy(Map<String, String> from, ObjectNode to) {
        from.forEach(to::put);
    }
}
