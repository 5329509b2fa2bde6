package dev.linkwright.sync.merge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

import dev.linkwright.model.Access;
import dev.linkwright.model.FieldDefinition;
import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.ListItem;
import dev.linkwright.model.Sentence;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.Hindrance;
import dev.linkwright.sync.plan.Hindrance.Kind;
import dev.linkwright.sync.plan.MergePlan;
import dev.linkwright.sync.plan.PlannedField;
import dev.linkwright.sync.plan.Write;

/** Finds what a side could not hold of a plan, before anything is sent. */
public final class Hindrances {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d+");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");

    private Hindrances() {
    }

    /**
     * The hindrances of each row that has any, by the row's key and in the order of the plan.
     *
     * @param items the items of a list of a side, by {@link FieldDefinition#listName()}; empty where they are not
     *              known, and then every item passes
     */
    public static Map<String, List<Hindrance>> of(MergePlan plan,
            BiFunction<Side, String, Optional<List<ListItem>>> items) {
        Map<String, List<Hindrance>> hindrances = new LinkedHashMap<>();
        for (PlannedField row : plan.fields()) {
            List<Hindrance> found = row.writes().stream().flatMap(write -> of(write, items).stream()).toList();
            if (!found.isEmpty()) {
                hindrances.put(row.key(), found);
            }
        }
        return hindrances;
    }

    private static Optional<Hindrance> of(Write write, BiFunction<Side, String, Optional<List<ListItem>>> items) {
        return of(write.side(), write.field().on(write.side()), write.after(), list -> items.apply(write.side(), list));
    }

    /**
     * Why a side cannot hold a value.
     *
     * @param items the items of a list by its name; empty where they are not known, and then every item passes
     */
    public static Optional<Hindrance> of(Side side, FieldDefinition field, FieldValue value,
            Function<String, Optional<List<ListItem>>> items) {
        if (field.access() == Access.READ_ONLY) {
            return hindrance(side, Kind.READ_ONLY);
        }
        return switch (value) {
            case FieldValue.NotReadable _ -> hindrance(side, Kind.WRONG_TYPE);
            case FieldValue.Blank _ ->
                field.access() == Access.MANDATORY ? hindrance(side, Kind.MANDATORY) : Optional.empty();
            case FieldValue.Text(String text) -> ofText(side, field, text, items);
        };
    }

    private static Optional<Hindrance> ofText(Side side, FieldDefinition field, String text,
            Function<String, Optional<List<ListItem>>> items) {
        if (!hasType(field.type(), text)) {
            return hindrance(side, Kind.WRONG_TYPE);
        }
        if (field.maximumLength() > 0 && text.length() > field.maximumLength()) {
            return hindrance(side, Kind.TOO_LONG, field.maximumLength(), text.length());
        }
        String list = field.listName();
        boolean unknownItem = field.type() == FieldType.LIST && list != null && items.apply(list)
                .filter(known -> known.stream().noneMatch(item -> item.key().equals(text))).isPresent();
        return unknownItem ? hindrance(side, Kind.NOT_IN_LIST) : Optional.empty();
    }

    private static boolean hasType(FieldType type, String text) {
        return switch (type) {
            case TEXT, LIST, PASSWORD -> true;
            case NUMBER -> WHOLE.matcher(text).matches();
            case DECIMAL -> DECIMAL.matcher(text).matches();
            case YES_NO -> text.equals("true") || text.equals("false");
            case DATE -> isDate(text);
        };
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException notADate) {
            return false;
        }
    }

    private static Optional<Hindrance> hindrance(Side side, Kind kind, Object... arguments) {
        String key = "hindrance." + KeyWord.of(kind) + "." + KeyWord.of(side);
        return Optional.of(new Hindrance(side, kind, Sentence.of(key, arguments)));
    }
}
