package dev.linkwright.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.linkwright.model.Sentence;

/**
 * A place in a profile that is being read. What is wrong is noted with its path and reading goes on, so that people see
 * all of it at once; what is answered in place of a wrong value is never used.
 */
final class ProfileNode {
    private final JsonNode node;
    private final String path;
    private final List<ProfileFault> faults;

    ProfileNode(JsonNode node, String path, List<ProfileFault> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    /** Refuses every key that is not one of these. */
    ProfileNode keys(String... known) {
        if (!node.isObject()) {
            fault("profile.not-an-object");
            return new ProfileNode(JsonNodeFactory.instance.objectNode(), path, new ArrayList<>());
        }
        Set<String> names = Set.of(known);
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                member(name).fault("profile.unknown-key", String.join(", ", known));
            }
        });
        return this;
    }

    ProfileNode member(String name) {
        return new ProfileNode(node.path(name), path.isEmpty() ? name : path + "." + name, faults);
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    List<ProfileNode> items() {
        List<ProfileNode> items = new ArrayList<>();
        if (!isThere()) {
            return items;
        }
        if (!node.isArray()) {
            fault("profile.not-a-list");
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            items.add(new ProfileNode(node.path(index), path + "[" + index + "]", faults));
        }
        return items;
    }

    /** A text that must be there and not be blank. */
    String text() {
        String text = textOr("");
        if (text.isBlank() && (!isThere() || node.isTextual())) {
            fault("profile.missing");
        }
        return text;
    }

    String textOr(String otherwise) {
        if (!isThere()) {
            return otherwise;
        }
        if (!node.isTextual()) {
            fault("profile.not-a-text");
            return otherwise;
        }
        return node.textValue();
    }

    boolean yesNoOr(boolean otherwise) {
        if (isThere() && !node.isBoolean()) {
            fault("profile.not-yes-or-no");
        }
        return node.asBoolean(otherwise);
    }

    int number() {
        if (!node.isInt()) {
            fault(isThere() ? "profile.not-a-number" : "profile.missing");
        }
        return node.asInt();
    }

    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        if (isThere() && !node.isObject()) {
            fault("profile.not-an-object");
        }
        node.fieldNames().forEachRemaining(name -> texts.put(name, member(name).textOr("")));
        return texts;
    }

    /** One of a few words. */
    <T> T oneOf(Map<String, T> words, T otherwise) {
        String word = text();
        T found = words.get(word);
        if (found == null && !word.isBlank()) {
            fault("profile.none-of", word, words.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
        return found == null ? otherwise : found;
    }

    /** Notes each of these whose key came before. */
    static <T> void refuseTwice(List<ProfileNode> nodes, List<T> values, Function<T, String> key, String member) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < values.size(); index++) {
            String name = key.apply(values.get(index));
            if (!name.isEmpty() && !seen.add(name)) {
                nodes.get(index).member(member).fault("profile.twice", name);
            }
        }
    }

    void fault(String key, Object... arguments) {
        faults.add(new ProfileFault(path, Sentence.of(key, arguments)));
    }
}
