package dev.linkwright.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.stage.Stage;

import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.signin.PassphraseWindow;
import dev.linkwright.ui.signin.SecretWindow;
import dev.linkwright.ui.signin.SignInWindow;

/** What windows need before it is known which CRM they show: the person may have to sign in first. */
record StartWindows(Texts texts, Work work, Theme theme, WindowMemory memory, Dialogs dialogs) {

    /** @param folder where places and sizes of windows are remembered */
    static StartWindows in(Path folder, Texts texts) {
        Theme theme = new Theme();
        WindowMemory memory = WindowMemory.load(folder, Work.onVirtualThreads());
        theme.remember(memory);
        return of(texts, theme, memory);
    }

    static StartWindows of(Texts texts, Theme theme, WindowMemory memory) {
        return new StartWindows(texts, Work.onVirtualThreads(), theme, memory,
                new Dialogs(theme, texts, new RememberedWindows(memory)));
    }

    /** The same in the language that is chosen now. */
    StartWindows anew() {
        return of(new Languages(memory).texts(), theme, memory);
    }

    PassphraseWindow passphrase() {
        return new PassphraseWindow(dialogs, texts, work);
    }

    SecretWindow secret() {
        return new SecretWindow(dialogs, texts, work);
    }

    /**
     * Lets a person sign in; waits for them.
     *
     * @return empty if they closed the window
     */
    Optional<StartingSignIn.Started> signIn(StartingSignIn signIn) throws InterruptedException {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        FxLoader loader = new FxLoader(texts, view -> {
            throw new IllegalStateException("Made beforehand: " + view);
        });
        work.onScreen(() -> {
            try {
                Stage stage = new Stage();
                stage.setOnHidden(_ -> closed.complete(null));
                theme.start();
                new SignInWindow(signIn, work, texts, theme, loader, memory).open(stage);
            } catch (RuntimeException broken) {
                closed.completeExceptionally(broken);
            }
        });
        try {
            closed.get();
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The window did not open", broken);
        }
        return signIn.started();
    }
}
