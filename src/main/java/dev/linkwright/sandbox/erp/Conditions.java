package dev.linkwright.sandbox.erp;

import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.ToIntFunction;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.sandbox.erp.Condition.Asks;
import dev.linkwright.sandbox.erp.ErpAssumption.InOperator;
import dev.linkwright.sandbox.erp.ErpAssumption.LongSearchText;
import dev.linkwright.sandbox.erp.ErpAssumption.NestedFunction;
import dev.linkwright.sandbox.erp.ErpAssumption.TextCase;
import dev.linkwright.sandbox.erp.FilterWords.Word;

/** What the parts of a filter mean to this server, which depends on its schema version and on open questions. */
final class Conditions {

    /** A property, perhaps in tolower or toupper. */
    record Operand(Property property, boolean folded) {
    }

    private final Literals literals;
    private final String filter;
    private final boolean nests;
    private final ErpAssumptions assumptions;
    private final boolean ignoresCase;

    Conditions(EntitySet set, String filter, boolean nests, ErpAssumptions assumptions) {
        this.literals = new Literals(set, filter);
        this.filter = filter;
        this.nests = nests;
        this.assumptions = assumptions;
        this.ignoresCase = assumptions.is(TextCase.IGNORED);
    }

    /** @param function contains, startswith or endswith */
    Condition search(String function, Operand operand, Word literal) {
        Property property = operand.property();
        String text = literals.text(property, literal, function);
        if (assumptions.is(LongSearchText.REFUSED)) {
            literals.mustFit(property, text);
        }
        if (operand.folded() && !nests) {
            if (assumptions.is(NestedFunction.REFUSED)) {
                throw ErpError.badRequest(ErpText.NOT_SUPPORTED, filter);
            }
            if (assumptions.is(NestedFunction.CONDITION_IGNORED)) {
                return Condition.NONE;
            }
        }
        boolean folds = ignoresCase || (operand.folded() && nests);
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

    Condition compared(Operand operand, String operator, Word literal) {
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
        boolean exact = operator.equals("eq") && isExact(property, folds);
        return new Asks(property, value -> asked.test(order.applyAsInt(value)),
                exact ? List.of(kept(property, literal)) : List.of());
    }

    Condition oneOf(Operand operand, List<Word> words) {
        Property property = operand.property();
        boolean folds = ignoresCase || operand.folded();
        List<ToIntFunction<JsonNode>> choices = words.stream()
                .map(word -> literals.against(property, word, "in", folds)).toList();
        if (assumptions.is(InOperator.IGNORED) || (assumptions.is(InOperator.WITH_SCHEMA_VERSION) && !nests)) {
            return Condition.NONE;
        }
        return new Asks(property, value -> choices.stream().anyMatch(one -> one.applyAsInt(value) == 0),
                isExact(property, folds) ? words.stream().map(word -> kept(property, word)).toList() : List.of());
    }

    /** Whether equal means the very same text; codes have one letter case only. */
    private static boolean isExact(Property property, boolean folds) {
        return !folds || property.kind() == Property.Kind.CODE || property.kind() == Property.Kind.ID;
    }

    private static String kept(Property property, Word literal) {
        return switch (property.kind()) {
            case CODE -> literal.text().toUpperCase(Locale.ROOT);
            case ID, RELATED_ID -> literal.text().toLowerCase(Locale.ROOT);
            case TEXT, PHONE, OPTION, DECIMAL, BOOLEAN, DATE, INSTANT -> literal.text();
        };
    }
}
