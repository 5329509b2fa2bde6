package dev.linkwright.doctor;

import java.time.Duration;
import java.util.Optional;

/** How much the clocks of other systems differ from the one of this computer. */
@FunctionalInterface
public interface ServerClocks {

    /**
     * How far a clock is ahead; negative if it is behind.
     *
     * @param system what people call the system
     * @return empty if it did not answer yet, or tells no time
     */
    Optional<Duration> ahead(String system);
}
