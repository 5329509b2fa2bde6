package dev.linkwright.sandbox.crm;

import java.util.function.Function;
import java.util.function.ToLongFunction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A column of an archive.
 *
 * @param text
 *            what the column shows, and what texts compare by
 * @param number
 *            the number, the moment in seconds, 1 or 0 for yes and no, or the id of the list item
 */
record Column(String name, Type type, boolean sortable, Function<ObjectNode, String> text,
        ToLongFunction<ObjectNode> number) {

    /** What a column holds, which decides the operators it knows. */
    enum Type {
        TEXT, NUMBER, FLAG, DATE, LIST
    }

    static Column text(String name, Function<ObjectNode, String> text) {
        return new Column(name, Type.TEXT, true, text, row -> 0);
    }

    static Column number(String name, ToLongFunction<ObjectNode> number) {
        return new Column(name, Type.NUMBER, true, row -> Long.toString(number.applyAsLong(row)), number);
    }

    static Column flag(String name, Function<ObjectNode, Boolean> flag) {
        return new Column(name, Type.FLAG, true, row -> flag.apply(row).toString(), row -> flag.apply(row) ? 1 : 0);
    }

    static Column date(String name, ToLongFunction<ObjectNode> seconds) {
        return new Column(name, Type.DATE, true, row -> Long.toString(seconds.applyAsLong(row)), seconds);
    }

    static Column list(String name, ToLongFunction<ObjectNode> id, Function<ObjectNode, String> text) {
        return new Column(name, Type.LIST, true, text, id);
    }

    Column unsortable() {
        return new Column(name, type, false, text, number);
    }

    JsonNode json(ObjectNode row, DateStyle dates) {
        ObjectNode factory = Wire.object();
        return switch (type) {
            case TEXT, LIST -> factory.textNode(text.apply(row));
            case NUMBER -> factory.numberNode(number.applyAsLong(row));
            case FLAG -> factory.booleanNode(number.applyAsLong(row) != 0);
            case DATE -> factory.textNode(dates.instant(number.applyAsLong(row)));
        };
    }

    /** As the agents encode values inside texts. */
    String encoded(ObjectNode row) {
        return switch (type) {
            case TEXT, LIST -> text.apply(row);
            case NUMBER, FLAG -> "[I:" + number.applyAsLong(row) + "]";
            case DATE -> "[DT:" + DateStyle.encoded(number.applyAsLong(row)) + "]";
        };
    }
}
