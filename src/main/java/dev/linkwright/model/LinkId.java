package dev.linkwright.model;

import java.util.UUID;

/**
 * Identifies one connecting of a CRM record to an actor; new at every connect.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record LinkId(String value) {
    public LinkId {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("A link id has 32 hexadecimal digits, not '" + value + "'");
        }
    }

    public static LinkId random() {
        return new LinkId(UUID.randomUUID().toString().replace("-", ""));
    }
}
