package dev.linkwright.config;

import java.util.Optional;

/** Where passwords and keys are found; never in a profile, a store or a log. */
public interface Secrets {

    /**
     * A secret. May wait until a person has unlocked what keeps it, so never on a thread that draws.
     *
     * @return empty where none is known
     * @throws dev.linkwright.model.ProblemException SecretsClosed if what keeps it cannot be opened
     */
    Optional<String> secret(SecretPlace place);
}
