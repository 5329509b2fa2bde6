package dev.linkwright.erp.businesscentral;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.linkwright.model.Criterion;
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

    /** Any of some texts, letter for letter. */
    static String oneOf(String property, List<String> texts) {
        return joined(texts.stream().map(text -> property + " eq " + ValueForm.quoted(text)), " or ");
    }

    /** Conditions that must all hold; none where the criterion holds of everything, empty where it holds of nothing. */
    static Optional<List<String>> of(String system, ApiField field, Criterion criterion) {
        String value = criterion.values().getFirst();
        return switch (criterion.operator()) {
            case STARTS_WITH -> found(field, value, startsWith(field.key(), value));
            case CONTAINS -> found(field, value, contains(field.key(), value));
            case ENDS_WITH -> found(field, value, called("endswith", field.key(), value));
            case EQUALS, ONE_OF -> {
                List<String> some = compared(system, field, "eq", criterion.values());
                yield some.isEmpty() ? Optional.empty() : Optional.of(List.of(joined(some.stream(), " or ")));
            }
            case IS_NOT, NOT_ONE_OF -> Optional.of(compared(system, field, "ne", criterion.values()));
            case LESS -> within(system, field, "lt", value);
            case AT_MOST -> within(system, field, "le", value);
            case GREATER -> within(system, field, "gt", value);
            case AT_LEAST -> within(system, field, "ge", value);
            case BETWEEN -> within(system, field, "ge", value).flatMap(from -> within(system, field, "le",
                    criterion.values().getLast())
                    .map(to -> Stream.concat(from.stream(), to.stream()).distinct().toList()));
            case DOES_NOT_CONTAIN -> throw new ProblemException(
                    new Problem.Bug("Business Central cannot filter " + field.key() + " by DOES_NOT_CONTAIN"));
        };
    }

    /** Whether a text can be in a field at all; the server refuses to look for a longer one. */
    static boolean fits(ApiField field, String text) {
        return field.length() == 0 || text.length() <= field.length() || field.lengthDiffers();
    }

    private static Optional<List<String>> found(ApiField field, String text, String condition) {
        if (text.isEmpty()) {
            return Optional.of(List.of());
        }
        return fits(field, text) ? Optional.of(List.of(condition)) : Optional.empty();
    }

    /** A date that is not set is earlier than any other to the server, but neither earlier nor later to people. */
    private static Optional<List<String>> within(String system, ApiField field, String operator, String value) {
        List<String> condition = compared(system, field, operator, List.of(value));
        if (condition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(field.form() == ValueForm.DATE
                ? List.of(field.key() + " gt " + ValueForm.NO_DATE, condition.getFirst())
                : condition);
    }

    /** Without values that the field can never hold. */
    private static List<String> compared(String system, ApiField field, String operator, List<String> values) {
        return values.stream().filter(value -> canHold(field, value))
                .map(value -> compared(system, field, operator, value)).toList();
    }

    private static boolean canHold(ApiField field, String value) {
        return switch (field.form()) {
            case TEXT, CODE -> fits(field, value);
            case ID -> value.isEmpty() || ConnectionSettings.isId(value);
            case DATE -> true;
            case DECIMAL, YES_NO -> !value.isEmpty();
            // What can be blank besides is none that the server filters by.
            case OPTION ->
                field.list() != null && field.list().fixed().stream().anyMatch(item -> item.key().equals(value));
        };
    }

    private static String compared(String system, ApiField field, String operator, String value) {
        if (field.form() == ValueForm.TEXT) {
            return "tolower(" + field.key() + ") " + operator + " " + small(value);
        }
        return field.key() + " " + operator + " " + field.form().literal(value).orElseThrow(
                () -> new ProblemException(
                        new Problem.Refused(system, field.sentence("write.no-value", value), field.key())));
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
