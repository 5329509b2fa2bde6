package dev.linkwright.model;

import java.util.UUID;

/**
 * Identifies an ERP connection on every workstation.
 *
 * @param value 32 lower-case hexadecimal digits, made once and part of the profile
 */
public record ConnectionId(String value) {
    public ConnectionId {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("A connection id has 32 hexadecimal digits, not '" + value + "'");
        }
    }

    public static ConnectionId random() {
        return new ConnectionId(UUID.randomUUID().toString().replace("-", ""));
    }
}
