package dev.linkwright.erp.businesscentral;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;

import dev.linkwright.model.FieldType;
import dev.linkwright.model.FieldValue;

/** How values travel in the API's JSON and stand in its filters. */
enum ValueForm {
    TEXT(FieldType.TEXT, "text"),
    /** The code of an item of a list. */
    CODE(FieldType.LIST, "code"),
    /** The identifier of an item of a list; zeros for none. */
    ID(FieldType.LIST, "identifier"),
    /** One of few words; a blank for none, which some builds write as the name of an XML element would be. */
    OPTION(FieldType.LIST, "option"), DECIMAL(FieldType.DECIMAL, "number"), YES_NO(FieldType.YES_NO, "yes or no"),
    /** The first day of the year 1 for none. */
    DATE(FieldType.DATE, "date");

    static final String NO_ID = "00000000-0000-0000-0000-000000000000";
    static final String NO_DATE = "0001-01-01";
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final FieldType type;
    private final String word;

    ValueForm(FieldType type, String word) {
        this.type = type;
        this.word = word;
    }

    FieldType type() {
        return type;
    }

    /** What people call it, in problems. */
    String word() {
        return word;
    }

    /** The value in an answer; empty if it is none of this form. */
    Optional<FieldValue> read(JsonNode node) {
        if (node.isNull()) {
            return Optional.of(new FieldValue.Blank());
        }
        return switch (this) {
            case TEXT, CODE -> text(node).map(FieldValue::of);
            case ID -> text(node).filter(ConnectionSettings::isId)
                    .map(id -> id.equals(NO_ID) ? new FieldValue.Blank() : FieldValue.of(id.toLowerCase(Locale.ROOT)));
            case OPTION -> text(node).map(option -> FieldValue.of(unescaped(option).strip()));
            case DECIMAL -> node.isNumber()
                    ? Optional.of(FieldValue.of(node.decimalValue().toPlainString()))
                    : Optional.empty();
            case YES_NO -> node.isBoolean() ? Optional.of(FieldValue.of(node.asText())) : Optional.empty();
            case DATE -> text(node).filter(ValueForm::isDate)
                    .map(date -> date.startsWith("0001-") ? new FieldValue.Blank() : FieldValue.of(date));
        };
    }

    /**
     * A value as it is sent.
     *
     * @param value readable; blank is what the API calls so
     */
    JsonNode json(FieldValue value) {
        String text = value.textOrEmpty();
        return switch (this) {
            case TEXT, CODE -> TextNode.valueOf(text);
            case ID -> TextNode.valueOf(text.isEmpty() ? NO_ID : text);
            case OPTION -> TextNode.valueOf(text.isEmpty() ? " " : text);
            case DECIMAL -> DecimalNode.valueOf(text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text));
            case YES_NO -> BooleanNode.valueOf(text.equals("true"));
            case DATE -> TextNode.valueOf(text.isEmpty() ? NO_DATE : text);
        };
    }

    /** A value as it stands in a filter; empty if it is none of this form. */
    Optional<String> literal(String text) {
        return switch (this) {
            case TEXT, CODE -> Optional.of(quoted(text));
            case ID -> Optional.of(text.isEmpty() ? NO_ID : text).filter(ConnectionSettings::isId);
            case OPTION -> Optional.of(quoted(text.isEmpty() ? " " : text));
            case DECIMAL -> text.matches("-?\\d{1,18}(\\.\\d{1,10})?") ? Optional.of(text) : Optional.empty();
            case YES_NO -> Optional.of(text).filter(word -> word.equals("true") || word.equals("false"));
            case DATE -> Optional.of(text.isEmpty() ? NO_DATE : text).filter(ValueForm::isDate);
        };
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.ofNullable(node.textValue());
    }

    private static String unescaped(String option) {
        return ESCAPE.matcher(option)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)).replace("$", "\\$"));
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException _) {
            return false;
        }
    }
}
