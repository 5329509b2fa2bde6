package dev.linkwright.app;

import static dev.linkwright.app.OpenProgram.until;
import static dev.linkwright.ui.plans.WindowSetting.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;

import org.testfx.api.FxToolkit;

import dev.linkwright.config.keyring.PassphraseQuestion.Reason;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.MemorySecrets;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.signin.SignInWindow;

/** The windows in which a person signs in and opens what keeps their secrets. */
final class SignInTour {
    private static final String SYSTEM = "Tryton Oslo";

    private final Path folder;
    private final Texts texts;
    private final TourStop stop;

    SignInTour(Path folder, Texts texts, TourStop stop) {
        this.folder = folder;
        this.texts = texts;
        this.stop = stop;
    }

    void walk() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        StartWindows windows = StartWindows.in(folder, texts);
        fx(() -> {
            Platform.setImplicitExit(false);
            List.copyOf(OpenProgram.stages()).forEach(Stage::close);
            windows.theme().start();
            return true;
        });
        try (HttpClients clients = new HttpClients()) {
            Stage behind = signIn(windows, new StartingSignIn(folder, clients, new MemorySecrets(), _ -> {
            }));
            questions(windows);
            fx(() -> {
                behind.close();
                return true;
            });
        }
    }

    private void questions(StartWindows windows) {
        for (Reason reason : Reason.values()) {
            windows.passphrase().ask(reason, _ -> {
            });
            take("passphrase-" + KeyWord.of(reason), windows);
        }
        windows.secret().ask(SYSTEM, texts.text("sign-in.again.password"), "ingrid",
                Sentence.of("sign-in.again.why", SYSTEM), _ -> {
                });
        take("secret", windows);
    }

    private Stage signIn(StartWindows windows, StartingSignIn signIn) {
        Stage stage = fx(() -> {
            Stage made = new Stage();
            new SignInWindow(signIn, windows.work(), texts, windows.theme(), new FxLoader(texts, view -> {
                throw new IllegalStateException("Made beforehand: " + view);
            }), windows.memory()).open(made);
            return made;
        });
        List<ToggleButton> kinds = fx(() -> stage.getScene().lookup("#kinds").lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast).toList());
        for (int kind = 0; kind < kinds.size(); kind++) {
            ToggleButton chosen = kinds.get(kind);
            fx(() -> {
                chosen.fire();
                return true;
            });
            stop.in(stage.getScene(), "sign-in-" + kind, windows.theme());
        }
        return stage;
    }

    /** Of the question over the window, which is then closed. */
    private void take(String name, StartWindows windows) {
        until(() -> OpenProgram.stages().size() == 2);
        stop.in(fx(() -> OpenProgram.stages().getLast().getScene()), name, windows.theme());
        fx(() -> {
            OpenProgram.stages().getLast().close();
            return true;
        });
        until(() -> OpenProgram.stages().size() == 1);
    }
}
