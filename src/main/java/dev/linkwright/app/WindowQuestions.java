package dev.linkwright.app;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

import dev.linkwright.config.keyring.Passphrase;
import dev.linkwright.config.keyring.PassphraseQuestion;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.signin.PassphraseWindow;
import dev.linkwright.ui.signin.SecretWindow;

/** Asks a person for secrets in windows, from any thread, and waits for the answer. */
final class WindowQuestions implements PassphraseQuestion {
    /** Calls that waited for the same answer do not ask again. */
    private static final Duration DECLINED = Duration.ofSeconds(30);

    private volatile StartWindows windows;
    private volatile Instant declined = Instant.EPOCH;

    WindowQuestions(StartWindows windows) {
        this.windows = windows;
    }

    /** From now on they are asked in other windows. */
    void in(StartWindows others) {
        windows = others;
    }

    @Override
    public Optional<Passphrase> ask(Reason reason) {
        if (Instant.now().isBefore(declined.plus(DECLINED))) {
            return Optional.empty();
        }
        PassphraseWindow window = windows.passphrase();
        Optional<Passphrase> given = answer(answer -> window.ask(reason, answer), window::callOff);
        if (given.isEmpty()) {
            declined = Instant.now();
        }
        return given;
    }

    /**
     * Asks for what a system did not take.
     *
     * @param system what people call it
     * @param label  what people call the secret
     * @param user   who signs in; empty where the system knows
     * @param why    why it is asked
     */
    Optional<String> secret(String system, String label, String user, Sentence why) {
        SecretWindow window = windows.secret();
        return answer(answer -> window.ask(system, label, user, why, answer), window::callOff);
    }

    private static <T> Optional<T> answer(Consumer<Consumer<Optional<T>>> question, Runnable callOff) {
        CompletableFuture<Optional<T>> answer = new CompletableFuture<>();
        question.accept(answer::complete);
        try {
            return answer.get();
        } catch (InterruptedException _) {
            callOff.run();
            Thread.currentThread().interrupt();
            throw new CancellationException("Nobody waits for the answer any more");
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The question broke", broken);
        }
    }
}
