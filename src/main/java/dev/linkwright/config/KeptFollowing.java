package dev.linkwright.config;

import java.time.Instant;
import java.util.Optional;

/** Where it is kept from start to start which shared profile this workstation follows. All calls block on disk. */
public interface KeptFollowing {

    /**
     * A shared profile that is followed.
     *
     * @param place       a path or an address, as it was typed
     * @param readAt      when it was read last and could be used
     * @param fingerprint of what was read then
     */
    record Following(String place, Instant readAt, String fingerprint) {
    }

    /** Empty if none is followed. */
    Optional<Following> read();

    /** Keeps it in place of the one before. */
    void write(Following following);

    /** None is followed from now on. */
    void remove();
}
