package dev.linkwright.sandbox.erp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What a filter asks of a row. */
sealed interface Condition {

    /** What a row holds. */
    @FunctionalInterface
    interface Values {
        JsonNode of(Property property);
    }

    Condition NONE = new Nothing();

    boolean holds(Values values);

    Set<Property> properties();

    /** Nothing at all. */
    record Nothing() implements Condition {
        @Override
        public boolean holds(Values values) {
            return true;
        }

        @Override
        public Set<Property> properties() {
            return Set.of();
        }
    }

    record And(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Values values) {
            return left.holds(values) && right.holds(values);
        }

        @Override
        public Set<Property> properties() {
            return union(left, right);
        }
    }

    record Or(Condition left, Condition right) implements Condition {
        @Override
        public boolean holds(Values values) {
            return left.holds(values) || right.holds(values);
        }

        @Override
        public Set<Property> properties() {
            return union(left, right);
        }
    }

    /** Asks one property; {@code exact} are the only values that it can have where the condition holds, if these are known. */
    record Asks(Property property, Predicate<JsonNode> test, List<String> exact) implements Condition {
        public Asks {
            exact = List.copyOf(exact);
        }

        @Override
        public boolean holds(Values values) {
            return test.test(values.of(property));
        }

        @Override
        public Set<Property> properties() {
            return Set.of(property);
        }
    }

    private static Set<Property> union(Condition left, Condition right) {
        var both = new HashSet<>(left.properties());
        both.addAll(right.properties());
        return both;
    }

    /** A short list of values of one key without which the condition never holds; empty where there is none. */
    static List<Asks> keys(Condition condition, Set<String> keys) {
        return switch (condition) {
            case And and -> {
                List<Asks> left = keys(and.left(), keys);
                yield left.isEmpty() ? keys(and.right(), keys) : left;
            }
            case Or or -> {
                List<Asks> left = keys(or.left(), keys);
                List<Asks> right = keys(or.right(), keys);
                yield left.isEmpty() || right.isEmpty()
                        ? List.of()
                        : Stream.concat(left.stream(), right.stream()).toList();
            }
            case Asks asks -> asks.exact().isEmpty() || !keys.contains(asks.property().name())
                    ? List.of()
                    : List.of(asks);
            case Nothing nothing -> List.of();
        };
    }
}
