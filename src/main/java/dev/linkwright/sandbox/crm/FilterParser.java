package dev.linkwright.sandbox.crm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.crm.FilterWords.Word;

/** Turns a restriction such as {@code name begins 'S' and (category oneOf (1,2) or stop = true)} into a test of rows. */
final class FilterParser {

    private static final Set<String> FUNCTIONS = Set.of("substringof", "startswith", "endswith");

    private final List<Word> words;
    private final Archive archive;
    private final FilterOperators operators;
    private int at;

    private FilterParser(String filter, Archive archive, FilterOperators operators) {
        this.words = FilterWords.of(filter);
        this.archive = archive;
        this.operators = operators;
    }

    static Predicate<ObjectNode> parse(String filter, Archive archive, FilterOperators operators) {
        if (filter.isBlank()) {
            return row -> true;
        }
        var parser = new FilterParser(filter, archive, operators);
        Predicate<ObjectNode> test = parser.either();
        if (parser.at < parser.words.size()) {
            throw ApiError.badRequest("The restriction does not end at '" + parser.words.get(parser.at).text() + "'.");
        }
        return test;
    }

    private Predicate<ObjectNode> either() {
        Predicate<ObjectNode> test = both();
        while (takes("or")) {
            test = test.or(both());
        }
        return test;
    }

    private Predicate<ObjectNode> both() {
        Predicate<ObjectNode> test = single();
        while (takes("and")) {
            test = test.and(single());
        }
        return test;
    }

    private Predicate<ObjectNode> single() {
        if (takes("(")) {
            Predicate<ObjectNode> inner = either();
            need(")");
            return inner;
        }
        String name = next().text();
        if (FUNCTIONS.contains(name.toLowerCase(Locale.ROOT)) && peeks("(")) {
            return function(name.toLowerCase(Locale.ROOT));
        }
        if (name.equalsIgnoreCase("getAllRows") || name.equalsIgnoreCase("getNoRows")) {
            next();
            next();
            return row -> name.equalsIgnoreCase("getAllRows");
        }
        Column column = archive.column(name);
        String operator = next().text();
        return operators.test(column, operator, values());
    }

    private Predicate<ObjectNode> function(String name) {
        need("(");
        Word first = next();
        need(",");
        Word second = next();
        need(")");
        boolean textFirst = name.equals("substringof");
        Column column = archive.column(textFirst ? second.text() : first.text());
        String text = textFirst ? first.text() : second.text();
        String operator = switch (name) {
            case "substringof" -> "contains";
            case "startswith" -> "begins";
            default -> "ends";
        };
        return operators.test(column, operator, List.of(text));
    }

    private List<String> values() {
        if (at >= words.size() || peeks("and") || peeks("or") || peeks(")")) {
            return List.of();
        }
        if (!takes("(")) {
            return List.of(next().text());
        }
        var values = new ArrayList<String>();
        do {
            values.add(next().text());
        } while (takes(","));
        need(")");
        return values;
    }

    private boolean peeks(String word) {
        return at < words.size() && words.get(at).is(word);
    }

    private boolean takes(String word) {
        boolean there = peeks(word);
        at += there ? 1 : 0;
        return there;
    }

    private void need(String word) {
        if (!takes(word)) {
            throw ApiError.badRequest("The restriction lacks '" + word + "'.");
        }
    }

    private Word next() {
        if (at >= words.size()) {
            throw ApiError.badRequest("The restriction ends too early.");
        }
        return words.get(at++);
    }
}
