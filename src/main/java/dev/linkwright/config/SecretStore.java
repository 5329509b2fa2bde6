package dev.linkwright.config;

import dev.linkwright.model.Sentence;

/** Keeps secrets from one start of the program to the next. Every call may wait for a person, as reading does. */
public interface SecretStore extends Secrets {

    /** What people call it, as it stands within a sentence. */
    Sentence name();

    /**
     * Keeps a secret in place of the one that was there.
     *
     * @throws dev.linkwright.model.ProblemException SecretsClosed if it cannot be kept; then the one before is still there
     */
    void keep(SecretPlace place, String secret);

    /**
     * Removes a secret; that there is none is no error.
     *
     * @throws dev.linkwright.model.ProblemException SecretsClosed if what keeps it cannot be opened
     */
    void forget(SecretPlace place);
}
