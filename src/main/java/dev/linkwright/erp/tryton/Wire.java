package dev.linkwright.erp.tryton;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

/** How values travel in Tryton's JSON. */
final class Wire {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Wire() {
    }

    static ArrayNode list(@Nullable Object... items) {
        ArrayNode list = NODES.arrayNode(items.length);
        for (@Nullable
        Object item : items) {
            list.add(node(item));
        }
        return list;
    }

    static ArrayNode listOf(Collection<?> items) {
        ArrayNode list = NODES.arrayNode(items.size());
        items.forEach(item -> list.add(node(item)));
        return list;
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ObjectNode object(Map<String, ?> entries) {
        ObjectNode object = NODES.objectNode();
        entries.forEach((key, value) -> object.set(key, node(value)));
        return object;
    }

    static JsonNode node(@Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case JsonNode node -> node;
            case String text -> NODES.textNode(text);
            case Boolean yes -> NODES.booleanNode(yes);
            case Integer number -> NODES.numberNode(number.intValue());
            case Long number -> NODES.numberNode(number.longValue());
            case BigDecimal number -> NODES.objectNode().put("__class__", "Decimal").put("decimal",
                    number.toPlainString());
            case LocalDateTime moment -> moment(moment);
            case LocalDate day -> NODES.objectNode().put("__class__", "date").put("year", day.getYear())
                    .put("month", day.getMonthValue()).put("day", day.getDayOfMonth());
            default -> throw new IllegalArgumentException("No notation for " + value.getClass());
        };
    }

    /** Tryton's clock is UTC and names no zone. */
    private static ObjectNode moment(LocalDateTime moment) {
        return NODES.objectNode().put("__class__", "datetime").put("year", moment.getYear())
                .put("month", moment.getMonthValue()).put("day", moment.getDayOfMonth()).put("hour", moment.getHour())
                .put("minute", moment.getMinute()).put("second", moment.getSecond())
                .put("microsecond", moment.get(ChronoField.MICRO_OF_SECOND));
    }

    static @Nullable LocalDateTime moment(JsonNode node) {
        if (!node.path("__class__").asText().equals("datetime")) {
            return null;
        }
        return LocalDateTime
                .of(node.path("year").intValue(), node.path("month").intValue(), node.path("day").intValue(),
                        node.path("hour").intValue(), node.path("minute").intValue(), node.path("second").intValue())
                .plus(node.path("microsecond").longValue(), ChronoUnit.MICROS);
    }

    /** The value of a column; a dotted one lies in the referenced record. */
    static JsonNode at(JsonNode row, String column) {
        int dot = column.indexOf('.');
        if (dot < 0) {
            return row.path(column);
        }
        JsonNode referenced = row.path(column.substring(0, dot + 1));
        return referenced.isObject() ? referenced.path(column.substring(dot + 1)) : referenced;
    }

    /** A value as text; empty for null and for what is not there. */
    static String text(JsonNode value) {
        if (value.path("__class__").asText().equals("date")) {
            return LocalDate.of(value.path("year").intValue(), value.path("month").intValue(),
                    value.path("day").intValue()).toString();
        }
        if (value.path("__class__").asText().equals("Decimal")) {
            return new BigDecimal(value.path("decimal").asText()).toPlainString();
        }
        if (value.isFloatingPointNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isNull() ? "" : value.asText();
    }

    /** What an {@code ilike} finds that holds this text itself, whatever signs are in it. */
    static String literally(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
