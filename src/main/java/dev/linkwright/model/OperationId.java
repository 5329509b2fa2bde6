package dev.linkwright.model;

import java.util.UUID;

/**
 * Identifies one run of Save, Disconnect or synchronisation, in the journal and in its claim.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record OperationId(String value) {
    public OperationId {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("An operation id has 32 hexadecimal digits, not '" + value + "'");
        }
    }

    public static OperationId random() {
        return new OperationId(UUID.randomUUID().toString().replace("-", ""));
    }
}
