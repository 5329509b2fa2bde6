package dev.linkwright.erp.contract;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * How a connector is opened.
 *
 * @param user    whose credentials it has
 * @param clock   the clock of this computer
 * @param longest the time limit of a call; empty for the connector's own
 * @param through stands between connector and server; empty for none
 */
public record Opening(User user, Clock clock, Optional<Duration> longest, Optional<LoopbackProxy> through) {

    /** Who signs in. */
    public enum User {
        /** May do everything with the actors. */
        WRITER,
        /** May only read. */
        READER,
        /** The writer, with a wrong password. */
        IMPOSTOR
    }

    public static Opening as(User user) {
        return new Opening(user, Clock.systemUTC(), Optional.empty(), Optional.empty());
    }

    public Opening by(Clock other) {
        return new Opening(user, other, longest, through);
    }

    public Opening within(Duration limit) {
        return new Opening(user, clock, Optional.of(limit), through);
    }

    public Opening through(LoopbackProxy proxy) {
        return new Opening(user, clock, longest, Optional.of(proxy));
    }
}
