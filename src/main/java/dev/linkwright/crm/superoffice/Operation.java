package dev.linkwright.crm.superoffice;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** One operation of a JSON Patch, as far as SuperOffice knows them. */
sealed interface Operation {

    /** Fails the whole patch unless this lies there. */
    record Test(List<String> path, JsonNode value) implements Operation {
    }

    /** Puts a value in the place of another. */
    record Replace(List<String> path, JsonNode value) implements Operation {
    }

    /** Puts one more row at the end. */
    record Append(List<String> path, JsonNode value) implements Operation {
    }

    /** Takes a row away. */
    record Remove(List<String> path) implements Operation {
    }

    static ArrayNode json(List<Operation> operations) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Operation operation : operations) {
            ObjectNode one = json.addObject();
            switch (operation) {
                case Test(List<String> path, JsonNode value) -> one.put("op", "test").put("path", pointer(path))
                        .set("value", value);
                case Replace(List<String> path, JsonNode value) -> one.put("op", "replace").put("path", pointer(path))
                        .set("value", value);
                case Append(List<String> path, JsonNode value) -> one.put("op", "add")
                        .put("path", pointer(path) + "/-").set("value", value);
                case Remove(List<String> path) -> one.put("op", "remove").put("path", pointer(path));
            }
        }
        return json;
    }

    static boolean hasNestedTest(List<Operation> operations) {
        return operations.stream().anyMatch(operation -> operation instanceof Test test && test.path().size() > 1);
    }

    /** The same, but testing properties as a whole and no parts of them. */
    static List<Operation> withWholeTests(List<Operation> operations, JsonNode entity) {
        return operations.stream().<Operation>map(operation -> operation instanceof Test(List<String> path, JsonNode _)
                ? new Test(path.subList(0, 1), entity.path(path.getFirst()))
                : operation).distinct().toList();
    }

    /** What a record would be after these; to have it validated. */
    static JsonNode applied(List<Operation> operations, JsonNode entity) {
        JsonNode copy = entity.deepCopy();
        for (Operation operation : operations) {
            switch (operation) {
                case Test _ -> {
                    // changes nothing
                }
                case Replace(List<String> path, JsonNode value) -> {
                    if (at(copy, path.subList(0, path.size() - 1)) instanceof ObjectNode parent) {
                        parent.set(path.getLast(), value);
                    } else if (at(copy, path.subList(0, path.size() - 1)) instanceof ArrayNode rows) {
                        rows.set(Integer.parseInt(path.getLast()), value);
                    }
                }
                case Append(List<String> path, JsonNode value) -> {
                    if (at(copy, path) instanceof ArrayNode rows) {
                        rows.add(value);
                    }
                }
                case Remove(List<String> path) -> {
                    if (at(copy, path.subList(0, path.size() - 1)) instanceof ArrayNode rows) {
                        rows.remove(Integer.parseInt(path.getLast()));
                    }
                }
            }
        }
        return copy;
    }

    private static JsonNode at(JsonNode root, List<String> path) {
        JsonNode node = root;
        for (String step : path) {
            node = node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node;
    }

    private static String pointer(List<String> path) {
        StringBuilder pointer = new StringBuilder();
        path.forEach(step -> pointer.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }
}
