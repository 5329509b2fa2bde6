package dev.linkwright.erp.contract;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import dev.linkwright.erp.contract.ErpServer.Held;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.Operator;

/** Says what a criterion finds by looking at everything. */
final class BruteForce {
    private final FieldType type;
    private final UnaryOperator<String> folding;

    private BruteForce(FieldType type, UnaryOperator<String> folding) {
        this.type = type;
        this.folding = folding;
    }

    /** Whether the criterion finds the actor, if letters outside ASCII have no case. */
    static boolean matches(FieldDefinition field, Criterion criterion, Held held) {
        return new BruteForce(field.type(), BruteForce::foldedInAscii).holds(field, criterion, held);
    }

    /** Whether the criterion finds the actor, if all letters that have a case are the same in both. */
    static boolean matchesFolded(FieldDefinition field, Criterion criterion, Held held) {
        return new BruteForce(field.type(), text -> text.toLowerCase(Locale.ROOT)).holds(field, criterion, held);
    }

    private static String foldedInAscii(String text) {
        return text.chars().map(sign -> sign >= 'A' && sign <= 'Z' ? sign + 'a' - 'A' : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private boolean holds(FieldDefinition field, Criterion criterion, Held held) {
        List<String> values = held.values().getOrDefault(field.key(), List.of()).stream()
                .filter(value -> !value.isEmpty()).toList();
        Predicate<String> asked = value -> compares(criterion, value);
        return switch (criterion.operator()) {
            case DOES_NOT_CONTAIN, IS_NOT, NOT_ONE_OF -> !values.stream().anyMatch(asked)
                    && !(values.isEmpty() && criterion.values().contains(""));
            case EQUALS, ONE_OF -> values.stream().anyMatch(asked)
                    || values.isEmpty() && criterion.values().contains("");
            case STARTS_WITH, CONTAINS, ENDS_WITH, LESS, AT_MOST, GREATER, AT_LEAST, BETWEEN ->
                values.stream().anyMatch(asked);
        };
    }

    /** The comparison itself; a denial's is that of what it denies. */
    private boolean compares(Criterion criterion, String value) {
        String held = folding.apply(value);
        List<String> wanted = criterion.values().stream().map(folding).toList();
        String first = wanted.getFirst();
        return switch (criterion.operator()) {
            case STARTS_WITH -> held.startsWith(first);
            case ENDS_WITH -> held.endsWith(first);
            case CONTAINS, DOES_NOT_CONTAIN -> held.contains(first);
            case EQUALS, IS_NOT, ONE_OF, NOT_ONE_OF ->
                wanted.stream().anyMatch(one -> !one.isEmpty() && compare(held, one) == 0);
            case LESS -> compare(held, first) < 0;
            case AT_MOST -> compare(held, first) <= 0;
            case GREATER -> compare(held, first) > 0;
            case AT_LEAST -> compare(held, first) >= 0;
            case BETWEEN -> compare(held, first) >= 0 && compare(held, wanted.getLast()) <= 0;
        };
    }

    private int compare(String one, String other) {
        Comparator<String> order = switch (type) {
            case NUMBER, DECIMAL -> Comparator.comparing(BigDecimal::new);
            case TEXT, YES_NO, DATE, LIST, PASSWORD -> Comparator.naturalOrder();
        };
        return order.compare(one, other);
    }

    /** Values that make every operator find something, nothing, and signs that mean something elsewhere. */
    static List<List<String>> operands(FieldDefinition field, Operator operator, List<String> held) {
        boolean text = field.type() == FieldType.TEXT;
        List<String> values = held.stream().filter(value -> !value.isEmpty()).distinct().sorted().limit(40).toList();
        String some = values.isEmpty() ? text ? "nothing" : SampleValues.of(field, 0) : values.get(values.size() / 2);
        String other = values.isEmpty() ? some : values.getFirst();
        String most = values.isEmpty() ? some : values.getLast();
        String none = text ? "qqzzqq" : SampleValues.of(field, 9);
        return switch (operator) {
            case STARTS_WITH -> single(start(some), start(other), some, end(some), none, "%", "_", "'", "*");
            case ENDS_WITH -> single(end(some), end(other), some, start(some), none, "%", "_", "'", "\\");
            case CONTAINS, DOES_NOT_CONTAIN ->
                single(middle(some), middle(other), some, none, "%", "_", "'", "\\", "\"", "&", "&amp;");
            case EQUALS, IS_NOT -> text
                    ? single(some, swapped(some), other, start(some), none, "%", "'", "")
                    : single(some, other, none, "");
            case LESS, AT_MOST, GREATER, AT_LEAST -> single(some, other, most, none);
            case BETWEEN -> List.of(List.of(other, some), List.of(some, some), List.of(some, most));
            case ONE_OF, NOT_ONE_OF -> List.of(List.of(some), List.of(other, most), List.of(some, none), List.of(none),
                    List.of("", some), List.of(""));
        };
    }

    private static List<List<String>> single(String... values) {
        return List.of(values).stream().distinct().map(List::of).toList();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(3, text.length()));
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 3));
    }

    private static String middle(String text) {
        return text.length() < 4 ? text : text.substring(1, 4);
    }

    private static String swapped(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return upper.equals(text) ? text.toLowerCase(Locale.ROOT) : upper;
    }
}
