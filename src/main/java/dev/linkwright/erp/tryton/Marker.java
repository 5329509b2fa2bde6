package dev.linkwright.erp.tryton;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.model.OperationId;

/**
 * The contact mechanism that tells which Create made a party. It is made in the same transaction as the party, looked
 * for when the answer was lost, and removed by the first save.
 */
final class Marker {
    private static final String PREFIX = "linkwright:";

    private Marker() {
    }

    static String value(OperationId operation) {
        return PREFIX + operation.value();
    }

    static ObjectNode row(OperationId operation) {
        return Wire.object().put("type", "other").put("value", value(operation));
    }

    static boolean is(ChildRow row) {
        return row.kind() == RowKind.CONTACT && row.text("type").equals("other")
                && row.text("value").startsWith(PREFIX);
    }
}
