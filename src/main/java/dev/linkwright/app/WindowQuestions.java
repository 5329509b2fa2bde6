package dev.linkwright.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import com.google.inject.Provider;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.keyring.Passphrase;
import dev.linkwright.config.keyring.PassphraseQuestion;
import dev.linkwright.ui.signin.PassphraseWindow;

/** Asks for the passphrase in a window, once there are windows. */
final class WindowQuestions implements PassphraseQuestion {
    /** Calls that waited for the same answer do not ask again. */
    private static final Duration DECLINED = Duration.ofSeconds(30);

    private volatile @Nullable Provider<PassphraseWindow> windows;
    private volatile Instant declined = Instant.EPOCH;

    void askWith(Provider<PassphraseWindow> provider) {
        windows = provider;
    }

    @Override
    public Optional<Passphrase> ask(Reason reason) {
        Provider<PassphraseWindow> known = windows;
        if (known == null || Instant.now().isBefore(declined.plus(DECLINED))) {
            return Optional.empty();
        }
        CompletableFuture<Optional<Passphrase>> answer = new CompletableFuture<>();
        PassphraseWindow window = known.get();
        window.ask(reason, answer::complete);
        try {
            Optional<Passphrase> given = answer.get();
            if (given.isEmpty()) {
                declined = Instant.now();
            }
            return given;
        } catch (InterruptedException _) {
            window.callOff();
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits for the passphrase any more");
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The question broke", broken);
        }
    }
}
