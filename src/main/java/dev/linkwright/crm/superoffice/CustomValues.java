package dev.linkwright.crm.superoffice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;

/**
 * Reads and writes the values of user-defined fields: all are texts, and what is no text is marked with its type, such as
 * {@code [I:3]}, {@code [F:2.5]} or {@code [D:12/31/2026]}. A value is written in the notation in which the old one stood.
 */
final class CustomValues {
    private static final Pattern MARKED = Pattern.compile("\\[(I|F|D|DT):(.*)]");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);
    private static final int DAY_LENGTH = 10;

    private CustomValues() {
    }

    static FieldValue read(FieldType type, JsonNode node) {
        FieldValue unreadable = new FieldValue.NotReadable(Entity.NOT_IN_ANSWER);
        if (node.isMissingNode()) {
            return unreadable;
        }
        String wire = node.isNull() ? "" : node.asText();
        Matcher marked = MARKED.matcher(wire);
        String bare = type != FieldType.TEXT && marked.matches() ? marked.group(2) : wire;
        return bare.isEmpty() ? new FieldValue.Blank() : value(type, wire, bare).orElse(unreadable);
    }

    private static Optional<FieldValue> value(FieldType type, String wire, String bare) {
        try {
            Optional<String> text = switch (type) {
                case NUMBER -> Optional.of(new BigDecimal(bare).toBigIntegerExact().toString());
                case DECIMAL -> Optional.of(new BigDecimal(bare).toPlainString());
                case LIST -> Optional.of(Integer.parseInt(bare) == 0 ? "" : bare);
                case YES_NO -> flag(bare);
                case DATE -> Optional.of(shown(bare.contains("/") ? slashed(bare) : iso(bare)));
                case TEXT, PASSWORD -> Optional.of(wire);
            };
            return text.map(FieldValue::of);
        } catch (ArithmeticException | NumberFormatException | DateTimeException _) {
            return Optional.empty(); // a form we do not know tells as little as none
        }
    }

    private static Optional<String> flag(String bare) {
        return switch (bare.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> Optional.of("true");
            case "false", "0" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    private static LocalDate slashed(String bare) {
        return LocalDate.parse(bare.substring(0, Math.min(DAY_LENGTH, bare.length())), DAY);
    }

    private static LocalDate iso(String bare) {
        return LocalDate.parse(bare.substring(0, Math.min(DAY_LENGTH, bare.length())));
    }

    private static String shown(LocalDate day) {
        return day.equals(NO_DAY) ? "" : day.toString();
    }

    /** As it is sent in the place of an old value; empty when the text is no value of this type. */
    static Optional<String> wire(FieldType type, String after, String before) {
        Matcher marked = MARKED.matcher(before);
        String mark = marked.matches() ? marked.group(1) : "";
        try {
            return switch (type) {
                case NUMBER -> Optional.of(in(mark, after.isEmpty()
                        ? "0"
                        : Integer.toString(new BigDecimal(after).intValueExact())));
                case LIST -> Optional.of(in(mark, Integer.toString(after.isEmpty() ? 0 : Integer.parseInt(after))));
                case DECIMAL -> Optional.of(in(mark, after.isEmpty() ? "0" : new BigDecimal(after).toPlainString()));
                case YES_NO -> flag(after.isEmpty() ? "false" : after, before, mark);
                case DATE -> Optional.of(day(after.isEmpty() ? NO_DAY : LocalDate.parse(after), mark));
                case TEXT, PASSWORD -> Optional.of(after);
            };
        } catch (ArithmeticException | NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> flag(String after, String before, String mark) {
        boolean digit = !mark.isEmpty() || before.equals("0") || before.equals("1");
        return switch (after) {
            case "true" -> Optional.of(digit ? in(mark, "1") : "True");
            case "false" -> Optional.of(digit ? in(mark, "0") : "False");
            default -> Optional.empty();
        };
    }

    private static String day(LocalDate day, String mark) {
        return switch (mark) {
            case "" -> day + "T00:00:00";
            case "DT" -> in(mark, DAY.format(day) + " 00:00:00.0000000");
            default -> in(mark, DAY.format(day));
        };
    }

    private static String in(String mark, String bare) {
        return mark.isEmpty() ? bare : "[" + mark + ":" + bare + "]";
    }
}
