package dev.linkwright.sandbox.erp;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Ids that tell the place of their row, so that a million rows need no index of ids. They look like the sequential ones
 * of a database.
 */
final class RowIds {

    private static final int STRIDE = 0x9E3779B1;
    private static final int BACK = inverse(STRIDE);
    private static final long TAIL = 0x9344_6045_BDC8_C234L;

    private final long middle;
    private final long tail;

    RowIds(int set, int company) {
        this.middle = ((set & 0xFFFFL) << 16) | 0xEF11L;
        this.tail = TAIL + company;
    }

    String of(int place) {
        long scrambled = Integer.toUnsignedLong((place + 1) * STRIDE);
        return new UUID((scrambled << 32) | middle, tail)
                .toString();
    }

    /** The place; -1 when it is not an id of this table. */
    int place(@Nullable String id) {
        UUID uuid = parsed(id);
        if (uuid == null || uuid.getLeastSignificantBits() != tail
                || (uuid.getMostSignificantBits() & 0xFFFF_FFFFL) != middle) {
            return -1;
        }
        return (int) (uuid.getMostSignificantBits() >>> 32) * BACK - 1;
    }

    /** Null when this is not the form of an id. */
    static @Nullable UUID parsed(@Nullable String id) {
        if (id == null || id.length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    /** Newton's way: each round doubles the number of right bits. */
    private static int inverse(int odd) {
        int inverse = odd;
        for (int round = 0; round < 5; round++) {
            inverse *= 2 - odd * inverse;
        }
        return inverse;
    }
}
