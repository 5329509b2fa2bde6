package dev.linkwright.sandbox.erp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.linkwright.sandbox.erp.Conditions.Operand;
import dev.linkwright.sandbox.erp.FilterWords.Word;

/** Reads {@code $filter}, with what this server does not know of OData: or over two fields, not, arithmetic, lambdas. */
final class FilterParser {

    private static final Set<String> SEARCHES = Set.of("contains", "startswith", "endswith");
    private static final Set<String> CASES = Set.of("tolower", "toupper");

    private final EntitySet set;
    private final List<Word> words;
    private final String filter;
    private final Conditions conditions;
    private int at;

    private FilterParser(EntitySet set, String filter, boolean nests, ErpAssumptions assumptions) {
        this.set = set;
        this.words = FilterWords.of(filter);
        this.filter = filter;
        this.conditions = new Conditions(set, filter, nests, assumptions);
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
        return operator.is("in") ? oneOf(operand) : conditions.compared(operand, operator.text(), next());
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
        Operand operand = operand();
        need(",");
        Word literal = next();
        need(")");
        return conditions.search(function, operand, literal);
    }

    private Condition oneOf(Operand operand) {
        need("(");
        var choices = new ArrayList<Word>();
        do {
            choices.add(next());
        } while (takes(","));
        need(")");
        return conditions.oneOf(operand, choices);
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
