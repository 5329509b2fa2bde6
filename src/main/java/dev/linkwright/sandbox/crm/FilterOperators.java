package dev.linkwright.sandbox.crm;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The operators that each type of column knows; any other is refused. */
final class FilterOperators {

    private final Assumptions assumptions;
    private final DateOperators dates;

    FilterOperators(Assumptions assumptions, Clock clock) {
        this.assumptions = assumptions;
        this.dates = new DateOperators(assumptions, clock);
    }

    Predicate<ObjectNode> test(Column column, String operator, List<String> values) {
        String name = operator.toLowerCase(Locale.ROOT);
        return switch (column.type()) {
            case TEXT -> text(column, name, values);
            case NUMBER -> number(column, name, values);
            case FLAG -> flag(column, name, values);
            case DATE -> dates.test(column, name, values);
            case LIST -> list(column, name, values);
        };
    }

    private Predicate<ObjectNode> text(Column column, String operator, List<String> values) {
        return switch (operator) {
            case "begins" -> each(column, one(values), String::startsWith);
            case "notbegins" -> each(column, one(values), String::startsWith).negate();
            case "contains" -> each(column, one(values), String::contains);
            case "notcontains" -> each(column, one(values), String::contains).negate();
            case "ends" -> each(column, one(values), String::endsWith);
            case "is", "eq", "=", "equals" -> each(column, one(values), String::equals);
            case "isnot", "ne" -> each(column, one(values), String::equals).negate();
            case "in" -> {
                List<String> wanted = values.stream().map(this::folded).toList();
                yield row -> wanted.contains(folded(column.text().apply(row)));
            }
            case "between" -> {
                String low = folded(two(values).getFirst());
                String high = folded(values.get(1));
                yield row -> folded(column.text().apply(row)).compareTo(low) >= 0
                        && folded(column.text().apply(row)).compareTo(high) <= 0;
            }
            default -> throw unknown(column, operator);
        };
    }

    private Predicate<ObjectNode> each(Column column, String value, BiPredicate<String, String> test) {
        String wanted = folded(value);
        return row -> test.test(folded(column.text().apply(row)), wanted);
    }

    private String folded(String text) {
        return assumptions.is(Assumption.TextCase.HEEDED) ? text : text.toLowerCase(Locale.ROOT);
    }

    private static Predicate<ObjectNode> number(Column column, String operator, List<String> values) {
        if (operator.equals("between")) {
            long low = whole(two(values).getFirst());
            long high = whole(values.get(1));
            return row -> column.number().applyAsLong(row) >= low && column.number().applyAsLong(row) <= high;
        }
        long wanted = whole(one(values));
        return switch (operator) {
            case "eq", "=", "equals", "set" -> row -> column.number().applyAsLong(row) == wanted;
            case "ne" -> row -> column.number().applyAsLong(row) != wanted;
            case "unequals" -> row -> column.number().applyAsLong(row) != wanted;
            case "lt", "less" -> row -> column.number().applyAsLong(row) < wanted;
            case "le" -> row -> column.number().applyAsLong(row) <= wanted;
            case "gt", "greater" -> row -> column.number().applyAsLong(row) > wanted;
            case "ge" -> row -> column.number().applyAsLong(row) >= wanted;
            default -> throw unknown(column, operator);
        };
    }

    private static Predicate<ObjectNode> flag(Column column, String operator, List<String> values) {
        boolean wanted = one(values).equalsIgnoreCase("true") || one(values).equals("1");
        return switch (operator) {
            case "set", "eq", "=", "equals", "is" -> row -> column.number().applyAsLong(row) != 0 == wanted;
            default -> throw unknown(column, operator);
        };
    }

    private static Predicate<ObjectNode> list(Column column, String operator, List<String> values) {
        List<Long> wanted = values.stream().map(FilterOperators::whole).toList();
        return switch (operator) {
            case "equals", "eq", "=" -> row -> wanted.size() == 1 && wanted.contains(column.number().applyAsLong(row));
            case "oneof", "associateisoneof" -> row -> wanted.contains(column.number().applyAsLong(row));
            case "notoneof", "associateisnotoneof" -> row -> !wanted.contains(column.number().applyAsLong(row));
            default -> throw unknown(column, operator);
        };
    }

    static ApiError unknown(Column column, String operator) {
        return ApiError.badRequest("Column '" + column.name() + "' does not know the operator '" + operator + "'.");
    }

    static String one(List<String> values) {
        if (values.size() != 1) {
            throw ApiError.badRequest("The restriction needs one value.");
        }
        return values.getFirst();
    }

    static List<String> two(List<String> values) {
        if (values.size() != 2) {
            throw ApiError.badRequest("The restriction needs two values.");
        }
        return values;
    }

    private static long whole(String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException notANumber) {
            throw ApiError.badRequest("'" + value + "' is not a number.");
        }
    }
}
