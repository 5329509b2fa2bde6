package dev.linkwright.crm.superoffice;

import java.math.BigInteger;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;

/**
 * A connection's id as the name of a device, which holds 31 characters and not the id's 32 digits: the same number, in
 * the digits 0 to 9 and a to z.
 */
final class DeviceName {
    private static final int HEXADECIMAL = 16;
    private static final String DIGITS = "[0-9a-z]{1,25}";

    private DeviceName() {
    }

    static String of(ConnectionId connection) {
        return new BigInteger(connection.value(), HEXADECIMAL).toString(Character.MAX_RADIX);
    }

    /** Empty for names that this program did not give. */
    static Optional<ConnectionId> connection(String name) {
        if (!name.matches(DIGITS)) {
            return Optional.empty();
        }
        String id = "%032x".formatted(new BigInteger(name, Character.MAX_RADIX));
        return id.length() == 32 ? Optional.of(new ConnectionId(id)) : Optional.empty();
    }
}
