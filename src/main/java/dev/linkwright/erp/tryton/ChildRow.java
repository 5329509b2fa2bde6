package dev.linkwright.erp.tryton;

import com.fasterxml.jackson.databind.JsonNode;

/** A row that belongs to a party. */
record ChildRow(RowKind kind, long id, JsonNode columns) {

    /** The row's name in bindings. */
    String name() {
        return Long.toString(id);
    }

    /** The row's name among the stamps of a version. */
    String key() {
        return kind.model() + "," + id;
    }

    /** The value of a column; a dotted one lies in the referenced record. */
    JsonNode value(String column) {
        int dot = column.indexOf('.');
        if (dot < 0) {
            return columns.path(column);
        }
        JsonNode referenced = columns.path(column.substring(0, dot + 1));
        return referenced.isObject() ? referenced.path(column.substring(dot + 1)) : referenced;
    }

    /** The text of a column; empty for null. */
    String text(String column) {
        JsonNode value = value(column);
        return value.isNull() ? "" : value.asText();
    }
}
