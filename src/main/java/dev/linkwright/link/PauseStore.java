package dev.linkwright.link;

import java.time.Instant;
import java.util.Optional;

/** Whether automatic synchronisation is paused on this workstation. It stays so when the program ends. Calls block on disk. */
public interface PauseStore {

    /** Empty while nobody has paused it. */
    Optional<Paused> paused();

    /** Pauses it; one that is paused stays so since it was. */
    void pause(Paused paused);

    void resume();

    /**
     * That it is paused.
     *
     * @param user who paused it
     * @param at   UTC
     */
    record Paused(String user, Instant at) {
    }
}
