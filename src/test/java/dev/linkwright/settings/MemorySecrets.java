package dev.linkwright.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** Keeps secrets in memory, until it is closed. */
public final class MemorySecrets implements SecretStore {
    public final Map<SecretPlace, String> kept = new HashMap<>();
    public boolean closed;

    @Override
    public Sentence name() {
        return Sentence.of("secrets.file", "memory");
    }

    @Override
    public Optional<String> secret(SecretPlace place) {
        return Optional.ofNullable(opened().get(place));
    }

    @Override
    public void keep(SecretPlace place, String secret) {
        opened().put(place, secret);
    }

    @Override
    public void forget(SecretPlace place) {
        opened().remove(place);
    }

    private Map<SecretPlace, String> opened() {
        if (closed) {
            throw new ProblemException(new Problem.SecretsClosed(name(), "closed by the test"));
        }
        return kept;
    }
}
