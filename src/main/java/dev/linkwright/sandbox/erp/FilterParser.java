package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.sandbox.erp.Condition.Asks;
import dev.linkwright.sandbox.erp.ErpAssumption.InOperator;
import dev.linkwright.sandbox.erp.ErpAssumption.LongSearchText;
import dev.linkwright.sandbox.erp.ErpAssumption.NestedFunction;
import dev.linkwright.sandbox.erp.ErpAssumption.TextCase;
import dev.linkwright.sandbox.erp.FilterWords.Word;

/** Reads {@code $filter}, with what this server does not know of OData: or over two fields, not, arithmetic, lambdas. */
final class FilterParser {

    private static final Set<String> SEARCHES = Set.of("contains", "startswith", "endswith");
    private static final Set<String> CASES = Set.of("tolower", "toupper");

    /** A property, perhaps in tolower or toupper. */
    private record Operand(Property property, boolean folded) {
    }

    private final EntitySet set;
    private final List<Word> words;
    private final String filter;
    private final Literals literals;
    private final ErpAssumptions assumptions;
    private final boolean nests;
    private final boolean ignoresCase;
    private int at;

    private FilterParser(EntitySet set, String filter, boolean nests, ErpAssumptions assumptions) {
        this.set = set;
        this.words = FilterWords.of(filter);
        this.filter = filter;
        this.literals = new Literals(set, filter);
        this.assumptions = assumptions;
        this.nests = nests;
        this.ignoresCase = assumptions.is(TextCase.IGNORED);
    }

    /** @param nests whether the request names {@code $schemaversion} 2.1 or later */
    static Condition parse(EntitySet set, String filter, boolean nests, ErpAssumptions assumptions) {
        if (filter.isBlank()) {
            return Condition.NONE;
        }
        var parser = new FilterParser(set, filter, nests, assumptions);
        Condition condition = parser.either();
        if (parser.at < parser.words.size()) {
            throw parser.unexpected();
        }
        return condition;
    }

    private Condition either() {
        Condition left = both();
        while (takes("or")) {
            var or = new Condition.Or(left, both());
            if (or.properties().size() > 1) {
                throw ErpError.badRequest(ErpText.OR_ON_FIELDS);
            }
            left = or;
        }
        return left;
    }

    private Condition both() {
        Condition left = single();
        while (takes("and")) {
            left = new Condition.And(left, single());
        }
        return left;
    }

    private Condition single() {
        if (takes("(")) {
            Condition inner = either();
            need(")");
            return inner;
        }
        if (at < words.size() && SEARCHES.contains(words.get(at).text()) && !words.get(at).quoted()) {
            return search(next().text());
        }
        Operand operand = operand();
        Word operator = next();
        return operator.is("in") ? oneOf(operand) : compared(operand, operator.text(), next());
    }

    private Operand operand() {
        Word word = next();
        if (CASES.contains(word.text()) && takes("(")) {
            Property property = set.need(next().text());
            need(")");
            return new Operand(property, true);
        }
        boolean called = at < words.size() && words.get(at).is("(");
        if (word.quoted() || called || word.is("not")) {
            throw ErpError.badRequest(ErpText.NOT_SUPPORTED, word.text());
        }
        return new Operand(set.need(word.text()), false);
    }

    private Condition search(String function) {
        need("(");
        int start = at;
        Operand operand = operand();
        boolean nested = at - start > 1;
        need(",");
        Word literal = next();
        need(")");
        Property property = operand.property();
        String text = literals.text(property, literal, function);
        if (assumptions.is(LongSearchText.REFUSED)) {
            literals.mustFit(property, text);
        }
        if (nested && !nests) {
            if (assumptions.is(NestedFunction.REFUSED)) {
                throw ErpError.badRequest(ErpText.NOT_SUPPORTED, filter);
            }
            if (assumptions.is(NestedFunction.CONDITION_IGNORED)) {
                return Condition.NONE;
            }
        }
        boolean folds = ignoresCase || (nested && nests);
        String wanted = folds ? text.toLowerCase(Locale.ROOT) : text;
        return new Asks(property, value -> {
            String held = folds ? value.asText().toLowerCase(Locale.ROOT) : value.asText();
            return switch (function) {
                case "contains" -> held.contains(wanted);
                case "startswith" -> held.startsWith(wanted);
                default -> held.endsWith(wanted);
            };
        }, List.of());
    }

    private Condition compared(Operand operand, String operator, Word literal) {
        IntPredicate asked = switch (operator) {
            case "eq" -> order -> order == 0;
            case "ne" -> order -> order != 0;
            case "gt" -> order -> order > 0;
            case "ge" -> order -> order >= 0;
            case "lt" -> order -> order < 0;
            case "le" -> order -> order <= 0;
            default -> throw ErpError.badRequest(ErpText.NO_LITERAL, operator, filter);
        };
        Property property = operand.property();
        boolean folds = ignoresCase || operand.folded();
        ToIntFunction<JsonNode> order = literals.against(property, literal, operator, folds);
        if (literal.quoted()) {
            literals.mustFit(property, literal.text());
        }
        boolean exact = operator.equals("eq") && (!folds || property.kind() == Property.Kind.CODE);
        return new Asks(property, value -> asked.test(order.applyAsInt(value)),
                exact ? List.of(kept(property, literal)) : List.of());
    }

    private Condition oneOf(Operand operand) {
        need("(");
        var choices = new ArrayList<ToIntFunction<JsonNode>>();
        var exact = new ArrayList<String>();
        do {
            Word literal = next();
            choices.add(literals.against(operand.property(), literal, "in", ignoresCase || operand.folded()));
            exact.add(kept(operand.property(), literal));
        } while (takes(","));
        need(")");
        if (assumptions.is(InOperator.IGNORED) || (assumptions.is(InOperator.WITH_SCHEMA_VERSION) && !nests)) {
            return Condition.NONE;
        }
        return new Asks(operand.property(),
                value -> choices.stream().anyMatch(one -> one.applyAsInt(value) == 0),
                ignoresCase || operand.folded() ? List.of() : exact);
    }

    private static String kept(Property property, Word literal) {
        return switch (property.kind()) {
            case CODE -> literal.text().toUpperCase(Locale.ROOT);
            case ID, RELATED_ID -> literal.text().toLowerCase(Locale.ROOT);
            case TEXT, PHONE, OPTION, DECIMAL, BOOLEAN, DATE, INSTANT -> literal.text();
        };
    }

    private boolean takes(String word) {
        boolean there = at < words.size() && words.get(at).is(word);
        at += there ? 1 : 0;
        return there;
    }

    private void need(String word) {
        if (!takes(word)) {
            throw unexpected();
        }
    }

    private Word next() {
        if (at >= words.size()) {
            throw unexpected();
        }
        return words.get(at++);
    }

    private ErpError unexpected() {
        return ErpError.badRequest(ErpText.NO_LITERAL, at < words.size() ? words.get(at).text() : "", filter);
    }
}
