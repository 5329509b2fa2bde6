package dev.linkwright.config;

import java.util.Optional;

/** Where the text of the profile that a workstation works with is kept from start to start. */
public interface KeptProfile {

    /** As it was saved last; empty if never. */
    Optional<String> read();

    /**
     * Keeps it in place of the one before.
     *
     * @throws dev.linkwright.model.ProblemException StoreFailed; then the one before is still there
     */
    void write(String text);
}
