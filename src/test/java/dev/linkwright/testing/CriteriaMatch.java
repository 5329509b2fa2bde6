package dev.linkwright.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import dev.linkwright.model.Criterion;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.Operator;

/** Applies the criteria of a search as a server would. */
final class CriteriaMatch {
    private static final Set<Operator> TEXT = Set.of(Operator.STARTS_WITH, Operator.CONTAINS, Operator.ENDS_WITH,
            Operator.EQUALS, Operator.DOES_NOT_CONTAIN, Operator.IS_NOT, Operator.ONE_OF, Operator.NOT_ONE_OF);
    private static final Set<Operator> ORDERED = Set.of(Operator.EQUALS, Operator.IS_NOT, Operator.LESS,
            Operator.AT_MOST, Operator.GREATER, Operator.AT_LEAST, Operator.BETWEEN);
    private static final Set<Operator> ITEMS = Set.of(Operator.EQUALS, Operator.IS_NOT, Operator.ONE_OF,
            Operator.NOT_ONE_OF);

    private CriteriaMatch() {
    }

    static Set<Operator> operators(FieldDefinition field) {
        return switch (field.type()) {
            case TEXT, PASSWORD -> TEXT;
            case NUMBER, DECIMAL, DATE -> ORDERED;
            case YES_NO, LIST -> ITEMS;
        };
    }

    /** @param values what an actor holds in a field: in each of its rows where the field has a slot */
    static boolean matches(List<List<Criterion>> sets, Function<String, List<String>> values) {
        return sets.isEmpty() || sets.stream()
                .anyMatch(set -> set.stream().allMatch(one -> matches(one, values.apply(one.field()))));
    }

    private static boolean matches(Criterion criterion, List<String> values) {
        List<String> held = values.stream().filter(value -> !value.isEmpty()).toList();
        return switch (criterion.operator()) {
            case DOES_NOT_CONTAIN -> !matches(criterion, Operator.CONTAINS, held);
            case IS_NOT -> !matches(criterion, Operator.EQUALS, held);
            case NOT_ONE_OF -> !matches(criterion, Operator.ONE_OF, held);
            case STARTS_WITH, CONTAINS, ENDS_WITH, EQUALS, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN, ONE_OF ->
                matches(criterion, criterion.operator(), held);
        };
    }

    private static boolean matches(Criterion criterion, Operator operator, List<String> held) {
        return held.isEmpty()
                ? Set.of(Operator.EQUALS, Operator.ONE_OF).contains(operator) && criterion.values().contains("")
                : held.stream().anyMatch(value -> matches(criterion.values(), operator, value));
    }

    private static boolean matches(List<String> values, Operator operator, String value) {
        String held = value.toLowerCase(Locale.ROOT);
        List<String> wanted = values.stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
        String first = wanted.getFirst();
        return switch (operator) {
            case STARTS_WITH -> held.startsWith(first);
            case CONTAINS, DOES_NOT_CONTAIN -> held.contains(first);
            case ENDS_WITH -> held.endsWith(first);
            case EQUALS, IS_NOT -> held.equals(first);
            case ONE_OF, NOT_ONE_OF -> wanted.contains(held);
            case LESS -> compare(held, first) < 0;
            case AT_MOST -> compare(held, first) <= 0;
            case GREATER -> compare(held, first) > 0;
            case AT_LEAST -> compare(held, first) >= 0;
            case BETWEEN -> compare(held, first) >= 0 && compare(held, wanted.getLast()) <= 0;
        };
    }

    /** Numbers as numbers, whatever field they stand in. */
    static int compare(String one, String other) {
        String number = "-?\\d+(\\.\\d+)?";
        return one.matches(number) && other.matches(number)
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }
}
