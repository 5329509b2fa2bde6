package dev.linkwright.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.linkwright.erp.Criterion;
import dev.linkwright.erp.Operator;
import dev.linkwright.model.FieldValue;

/** Applies the criteria of a search as a server would. */
final class CriteriaMatch {
    static final Set<Operator> OPERATORS = Set.of(Operator.values());

    private CriteriaMatch() {
    }

    static boolean matches(List<List<Criterion>> sets, Map<String, FieldValue> values) {
        return sets.isEmpty() || sets.stream().anyMatch(set -> set.stream().allMatch(one -> matches(one, values)));
    }

    private static boolean matches(Criterion criterion, Map<String, FieldValue> values) {
        String held = values.getOrDefault(criterion.field(), new FieldValue.Blank()).textOrEmpty()
                .toLowerCase(Locale.ROOT);
        List<String> wanted = criterion.values().stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
        String first = wanted.getFirst();
        return switch (criterion.operator()) {
            case STARTS_WITH -> held.startsWith(first);
            case CONTAINS -> held.contains(first);
            case ENDS_WITH -> held.endsWith(first);
            case EQUALS -> held.equals(first);
            case DOES_NOT_CONTAIN -> !held.contains(first);
            case IS_NOT -> !held.equals(first);
            case ONE_OF -> wanted.contains(held);
            case NOT_ONE_OF -> !wanted.contains(held);
            case LESS -> !held.isEmpty() && compare(held, first) < 0;
            case AT_MOST -> !held.isEmpty() && compare(held, first) <= 0;
            case GREATER -> !held.isEmpty() && compare(held, first) > 0;
            case AT_LEAST -> !held.isEmpty() && compare(held, first) >= 0;
            case BETWEEN -> !held.isEmpty() && compare(held, first) >= 0 && compare(held, wanted.getLast()) <= 0;
        };
    }

    private static int compare(String one, String other) {
        String number = "-?\\d+(\\.\\d+)?";
        return one.matches(number) && other.matches(number)
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }
}
