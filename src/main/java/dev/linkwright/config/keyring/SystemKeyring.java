package dev.linkwright.config.keyring;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** The keyring of the operating system, which opens with the person's own session. */
public final class SystemKeyring implements SecretStore, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemKeyring.class);
    private static final String SERVICE = "Linkwright";

    private final Keyring keyring;
    private final Sentence name;
    /** The connection to a keyring answers one question at a time. */
    private final ReentrantLock one = new ReentrantLock();

    private SystemKeyring(Keyring keyring) {
        this.keyring = keyring;
        this.name = Sentence.of(switch (keyring.getKeyringStorageType()) {
            case GNOME_KEYRING -> "secrets.gnome";
            case KWALLET -> "secrets.kwallet";
            case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "secrets.macos";
            case WINDOWS_CREDENTIAL_STORE -> "secrets.windows";
        });
    }

    /** Empty where this session has no keyring. Takes a second or two. */
    public static Optional<SystemKeyring> open() {
        try {
            return Optional.of(new SystemKeyring(Keyring.create()));
        } catch (BackendNotSupportedException none) {
            LOG.info("There is no keyring in this session: {}", none.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public Sentence name() {
        return name;
    }

    /** A keyring does not tell a secret that it lacks from one that it does not give; either way somebody types it. */
    @Override
    public Optional<String> secret(SecretPlace place) {
        one.lock();
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, place.account()));
        } catch (PasswordAccessException none) {
            LOG.debug("The keyring gave nothing for {}: {}", place.account(), none.getMessage());
            return Optional.empty();
        } finally {
            one.unlock();
        }
    }

    @Override
    public void keep(SecretPlace place, String secret) {
        one.lock();
        try {
            keyring.setPassword(SERVICE, place.account(), secret);
        } catch (PasswordAccessException refused) {
            throw closed(refused);
        } finally {
            one.unlock();
        }
    }

    @Override
    public void forget(SecretPlace place) {
        if (secret(place).isEmpty()) {
            return;
        }
        one.lock();
        try {
            keyring.deletePassword(SERVICE, place.account());
        } catch (PasswordAccessException refused) {
            throw closed(refused);
        } finally {
            one.unlock();
        }
    }

    private ProblemException closed(PasswordAccessException refused) {
        return new ProblemException(new Problem.SecretsClosed(name, String.valueOf(refused.getMessage())), refused);
    }

    @Override
    public void close() {
        try {
            keyring.close();
        } catch (Exception broken) {
            LOG.info("The keyring was not closed properly: {}", broken.toString());
        }
    }
}
