package dev.linkwright.config.keyring;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.model.Sentence;

/** The keyring where this session has one, else the sealed file. Looks for it when something is first asked. */
public final class KeptSecrets implements SecretStore, AutoCloseable {
    private final Supplier<Optional<SystemKeyring>> keyrings;
    private final SealedSecrets file;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SecretStore chosen;
    private @Nullable SystemKeyring keyring;

    /** @param folder for the sealed file */
    public KeptSecrets(Path folder, PassphraseQuestion question) {
        this(SystemKeyring::open, new SealedSecrets(folder, question));
    }

    KeptSecrets(Supplier<Optional<SystemKeyring>> keyrings, SealedSecrets file) {
        this.keyrings = keyrings;
        this.file = file;
    }

    @Override
    public Sentence name() {
        return chosen().name();
    }

    @Override
    public Optional<String> secret(SecretPlace place) {
        return chosen().secret(place);
    }

    @Override
    public void keep(SecretPlace place, String secret) {
        chosen().keep(place, secret);
    }

    @Override
    public void forget(SecretPlace place) {
        chosen().forget(place);
    }

    private SecretStore chosen() {
        lock.lock();
        try {
            SecretStore known = chosen;
            if (known == null) {
                keyring = keyrings.get().orElse(null);
                known = keyring == null ? file : keyring;
                chosen = known;
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (keyring != null) {
                keyring.close();
            }
        } finally {
            lock.unlock();
        }
    }
}
