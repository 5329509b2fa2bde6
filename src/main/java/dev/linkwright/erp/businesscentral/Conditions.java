package dev.linkwright.erp.businesscentral;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.erp.Criterion;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Conditions in the notation of {@code $filter}. Each is about one field and can be joined to others by {@code and}.
 * Letter case is taken away on both sides.
 */
final class Conditions {
    private Conditions() {
    }

    static String startsWith(String property, String text) {
        return called("startswith", property, text);
    }

    static String contains(String property, String text) {
        return called("contains", property, text);
    }

    /** Any of the identifiers; one way of writing that no build is known to ignore. */
    static String oneOf(List<String> ids) {
        return joined(ids.stream().map(id -> "id eq " + id), " or ");
    }

    /** No condition where the criterion holds of everything. */
    static List<String> of(String system, ApiField field, Criterion criterion) {
        String property = field.key();
        return switch (criterion.operator()) {
            case STARTS_WITH -> unlessBlank(criterion, startsWith(property, criterion.values().getFirst()));
            case CONTAINS -> unlessBlank(criterion, contains(property, criterion.values().getFirst()));
            case ENDS_WITH -> unlessBlank(criterion, called("endswith", property, criterion.values().getFirst()));
            case EQUALS -> List.of(compared(system, field, "eq", criterion.values().getFirst()));
            case IS_NOT -> List.of(compared(system, field, "ne", criterion.values().getFirst()));
            case LESS -> set(field, compared(system, field, "lt", criterion.values().getFirst()));
            case AT_MOST -> set(field, compared(system, field, "le", criterion.values().getFirst()));
            case GREATER -> set(field, compared(system, field, "gt", criterion.values().getFirst()));
            case AT_LEAST -> set(field, compared(system, field, "ge", criterion.values().getFirst()));
            case BETWEEN -> set(field, compared(system, field, "ge", criterion.values().getFirst()),
                    compared(system, field, "le", criterion.values().getLast()));
            case ONE_OF -> List.of(joined(
                    criterion.values().stream().map(value -> compared(system, field, "eq", value)), " or "));
            case NOT_ONE_OF -> criterion.values().stream().map(value -> compared(system, field, "ne", value)).toList();
            case DOES_NOT_CONTAIN -> throw new ProblemException(
                    new Problem.Bug("Business Central cannot filter " + property + " by DOES_NOT_CONTAIN"));
        };
    }

    private static List<String> unlessBlank(Criterion criterion, String condition) {
        return criterion.values().getFirst().isEmpty() ? List.of() : List.of(condition);
    }

    /** A date that is not set is earlier than any other to the server, but neither earlier nor later to people. */
    private static List<String> set(ApiField field, String... conditions) {
        return field.form() == ValueForm.DATE
                ? Stream.concat(Stream.of(field.key() + " gt " + ValueForm.NO_DATE), Stream.of(conditions)).toList()
                : List.of(conditions);
    }

    private static String compared(String system, ApiField field, String operator, String value) {
        if (field.form() == ValueForm.TEXT) {
            return "tolower(" + field.key() + ") " + operator + " " + small(value);
        }
        return field.key() + " " + operator + " " + field.form().literal(value).orElseThrow(
                () -> new ProblemException(new Problem.Refused(system,
                        field.label() + ": '" + value + "' is no " + field.form().word() + ".", field.key())));
    }

    private static String called(String function, String property, String text) {
        return function + "(tolower(" + property + ")," + small(text) + ")";
    }

    private static String small(String text) {
        return ValueForm.quoted(text.toLowerCase(Locale.ROOT));
    }

    private static String joined(Stream<String> conditions, String word) {
        List<String> all = conditions.toList();
        return all.size() == 1 ? all.getFirst() : all.stream().collect(Collectors.joining(word, "(", ")"));
    }
}
