package dev.linkwright.erp.tryton;

import com.fasterxml.jackson.databind.JsonNode;

/** A row that belongs to an actor. */
record ChildRow(RowKind kind, long id, JsonNode columns) {

    /** The row's name in bindings. */
    String name() {
        return Long.toString(id);
    }

    /** The row's name among the stamps of a version. */
    String key() {
        return kind.model() + "," + id;
    }

    JsonNode value(String column) {
        return Wire.at(columns, column);
    }

    /** The text of a column; empty for null. */
    String text(String column) {
        return Wire.text(value(column));
    }
}
