package dev.linkwright.sandbox.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Changes an entity as it is shown. An array is a JSON Patch (RFC 6902) with add, replace, remove and test; an object is a merge
 * patch, which is turned into operations first: an object where an array is kept is one more row, an array replaces.
 */
final class EntityPatch {

    /** One operation; the value is missing for remove. */
    record Operation(String name, List<String> path, JsonNode value) {
        Operation {
            path = List.copyOf(path);
        }
    }

    private final Assumptions assumptions;

    EntityPatch(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    List<Operation> operations(JsonNode body, ObjectNode entity) {
        var operations = new ArrayList<Operation>();
        if (body.isArray()) {
            for (JsonNode one : body) {
                operations.add(
                        new Operation(Wire.text(one, "op"), split(Wire.text(one, "path")), Wire.get(one, "value")));
            }
        } else if (body.isObject()) {
            merge(body, entity, List.of(), operations);
        } else {
            throw ApiError.badRequest("The request body holds neither operations nor an object.");
        }
        return operations;
    }

    private static List<String> split(String path) {
        String trimmed = path.startsWith("/") ? path.substring(1) : path;
        var parts = new ArrayList<String>();
        for (String part : trimmed.split("/", -1)) {
            parts.add(part.replace("~1", "/").replace("~0", "~"));
        }
        return parts;
    }

    private static void merge(JsonNode patch, JsonNode entity, List<String> at, List<Operation> operations) {
        patch.properties().forEach(entry -> {
            var path = new ArrayList<>(at);
            path.add(entry.getKey());
            JsonNode value = entry.getValue();
            JsonNode target = Wire.get(entity, entry.getKey());
            if (value.isNull()) {
                operations.add(new Operation("remove", path, value));
            } else if (value.isObject() && target.isArray()) {
                path.add("-");
                operations.add(new Operation("add", path, value));
            } else if (value.isObject() && target.isObject()) {
                merge(value, target, path, operations);
            } else {
                operations.add(new Operation("replace", path, value));
            }
        });
    }

    void apply(List<Operation> operations, ObjectNode entity) {
        for (Operation operation : operations) {
            JsonNode parent = entity;
            boolean test = operation.name().equalsIgnoreCase("test");
            if (test && operation.path().size() > 1 && assumptions.is(Assumption.NestedTest.REFUSED)) {
                throw ApiError.badRequest("The test of a path below a property is not supported.");
            }
            for (String step : operation.path().subList(0, operation.path().size() - 1)) {
                parent = child(parent, step);
                if (parent.isMissingNode()) {
                    throw missing(operation, test);
                }
            }
            applyTo(parent, operation.path().getLast(), operation, operation.path().size() == 1);
        }
    }

    private ApiError missing(Operation operation, boolean test) {
        String message = "The path /" + String.join("/", operation.path()) + " does not exist.";
        return test && assumptions.is(Assumption.TestOfMissingPath.CONFLICT)
                ? ApiError.conflict(message)
                : ApiError.badRequest(message);
    }

    private static JsonNode child(JsonNode parent, String step) {
        return parent.isArray() ? parent.path(index(step)) : Wire.get(parent, step);
    }

    private static int index(String step) {
        return step.chars().allMatch(Character::isDigit) && !step.isEmpty() && step.length() < 9
                ? Integer.parseInt(step)
                : -1;
    }

    private void applyTo(JsonNode parent, String step, Operation operation, boolean top) {
        switch (operation.name().toLowerCase(Locale.ROOT)) {
            case "test" -> test(parent, step, operation);
            case "add" -> {
                if (parent instanceof ArrayNode array) {
                    insert(array, step, operation);
                } else {
                    replace(parent, step, operation, top);
                }
            }
            case "replace" -> replace(parent, step, operation, top);
            case "remove" -> remove(parent, step, operation, top);
            default -> throw ApiError.badRequest("The operation '" + operation.name() + "' is not supported.");
        }
    }

    private void test(JsonNode parent, String step, Operation operation) {
        JsonNode actual = child(parent, step);
        if (actual.isMissingNode()) {
            throw missing(operation, true);
        }
        boolean numbers = actual.isNumber() && operation.value().isNumber();
        boolean same = numbers
                ? actual.decimalValue().compareTo(operation.value().decimalValue()) == 0
                : actual.equals(operation.value());
        if (!same) {
            throw ApiError.conflict("The test of /" + String.join("/", operation.path()) + " failed.");
        }
    }

    private void insert(ArrayNode array, String step, Operation operation) {
        int at = step.equals("-") ? array.size() : index(step);
        if (at < 0 || at > array.size()) {
            throw missing(operation, false);
        }
        array.insert(at, operation.value().deepCopy());
    }

    private void replace(JsonNode parent, String step, Operation operation, boolean top) {
        if (operation.value().isMissingNode()) {
            throw ApiError.badRequest("The operation on /" + String.join("/", operation.path()) + " has no value.");
        }
        if (parent instanceof ArrayNode array && !array.path(index(step)).isMissingNode()) {
            array.set(index(step), operation.value().deepCopy());
        } else if (parent instanceof ObjectNode object) {
            String name = Wire.nameOf(object, step);
            if (name == null && top) {
                throw missing(operation, false);
            }
            object.set(name == null ? step : name, operation.value().deepCopy());
        } else {
            throw missing(operation, false);
        }
    }

    /** Removing a property of an entity leaves it blank; removing a row takes the row away. */
    private void remove(JsonNode parent, String step, Operation operation, boolean top) {
        if (child(parent, step).isMissingNode()) {
            throw missing(operation, false);
        }
        if (parent instanceof ArrayNode array) {
            array.remove(index(step));
        } else if (parent instanceof ObjectNode object) {
            String name = Wire.nameOf(object, step);
            if (name != null && top) {
                object.putNull(name);
            } else if (name != null) {
                object.remove(name);
            }
        }
    }
}
