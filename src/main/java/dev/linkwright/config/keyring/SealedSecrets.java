package dev.linkwright.config.keyring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.SecretStore;
import dev.linkwright.config.keyring.PassphraseQuestion.Reason;
import dev.linkwright.config.keyring.Seal.Sealed;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;

/** A file sealed with a passphrase, for computers without a keyring. The passphrase is asked for once a start. */
public final class SealedSecrets implements SecretStore {
    private static final TypeReference<Map<String, String>> BY_ACCOUNT = new TypeReference<>() {
    };

    private final SealedFile file;
    private final PassphraseQuestion question;
    private final int rounds;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Opened opened;

    /** @param folder where the file lies, or will lie once there is something to keep */
    public SealedSecrets(Path folder, PassphraseQuestion question) {
        this(folder, question, Seal.ROUNDS);
    }

    SealedSecrets(Path folder, PassphraseQuestion question, int rounds) {
        this.file = new SealedFile(folder);
        this.question = question;
        this.rounds = rounds;
    }

    private record Opened(Seal seal, Map<String, String> secrets) {
    }

    @Override
    public Sentence name() {
        return Sentence.of("secrets.file", file.path().toString());
    }

    /** Where nothing was ever kept nobody is asked for a passphrase. */
    @Override
    public Optional<String> secret(SecretPlace place) {
        lock.lock();
        try {
            if (opened == null && stored().isEmpty()) {
                return Optional.empty();
            }
            return Optional.ofNullable(open().secrets().get(place.account()));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void keep(SecretPlace place, String secret) {
        change(place, secret);
    }

    @Override
    public void forget(SecretPlace place) {
        if (secret(place).isPresent()) {
            change(place, null);
        }
    }

    private void change(SecretPlace place, @Nullable String secret) {
        lock.lock();
        try {
            Opened before = open();
            Map<String, String> after = new TreeMap<>(before.secrets());
            if (secret == null) {
                after.remove(place.account());
            } else {
                after.put(place.account(), secret);
            }
            file.write(before.seal().seal(mapper.writeValueAsString(after)));
            opened = new Opened(before.seal(), after);
        } catch (IOException unwritable) {
            throw closed(unwritable.toString());
        } finally {
            lock.unlock();
        }
    }

    private Opened open() {
        Opened known = opened;
        if (known == null) {
            known = stored().map(this::unsealed).orElseGet(this::begun);
            opened = known;
        }
        return known;
    }

    private Opened begun() {
        try (Passphrase chosen = ask(Reason.CHOOSE)) {
            return new Opened(Seal.made(chosen, rounds), new TreeMap<>());
        }
    }

    private Opened unsealed(Sealed sealed) {
        Optional<Opened> right = Optional.empty();
        for (Reason reason = Reason.OPEN; right.isEmpty(); reason = Reason.WRONG) {
            try (Passphrase typed = ask(reason)) {
                Seal seal = Seal.of(sealed, typed);
                right = seal.open(sealed).map(text -> new Opened(seal, secrets(text)));
            }
        }
        return right.orElseThrow();
    }

    private Passphrase ask(Reason reason) {
        return question.ask(reason).orElseThrow(() -> closed("no passphrase was given"));
    }

    private Map<String, String> secrets(String text) {
        try {
            return mapper.readValue(text, BY_ACCOUNT);
        } catch (JsonProcessingException _) {
            // The cause would carry a piece of what was sealed.
            throw closed("what is sealed in the file is damaged");
        }
    }

    private Optional<Sealed> stored() {
        try {
            return file.read();
        } catch (IOException unreadable) {
            throw closed(String.valueOf(unreadable.getMessage()));
        }
    }

    private ProblemException closed(String detail) {
        return new ProblemException(new Problem.SecretsClosed(name(), detail));
    }
}
