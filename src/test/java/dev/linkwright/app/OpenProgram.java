package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.config.keyring.KeptSecrets;
import dev.linkwright.http.HttpClients;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.plans.WindowSetting;
import dev.linkwright.ui.settings.SettingsPage;
import dev.linkwright.ui.settings.SettingsPlace;

/** The program on its two sandboxes in this process, wired as it is, so that its windows can be looked into. */
public final class OpenProgram implements AutoCloseable {
    private final FutureTask<Boolean> running;
    private final StartWindows windows;

    /** @param texts of the first windows */
    public OpenProgram(Path folder, Texts texts) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WindowSetting.fx(() -> {
            Platform.setImplicitExit(false);
            // Of tests before.
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        windows = StartWindows.in(folder, texts);
        running = new FutureTask<>(() -> run(folder));
        Thread.ofVirtual().start(running);
        until(() -> running.isDone() || !stages().isEmpty());
        check();
    }

    private boolean run(Path place) throws IOException, InterruptedException {
        WindowQuestions questions = new WindowQuestions(windows);
        try (HttpClients http = new HttpClients();
                ProfileFolder folder = ((ProfileFolder.Claim.Owned) ProfileFolder.take(place)).folder();
                KeptSecrets secrets = new KeptSecrets(place, questions);
                Connectors connectors = Connectors.load(http, List.of());
                Reception reception = Reception.in(place, java.time.Duration.ofSeconds(8))) {
            CrmChoice crm = new CrmChoice.Sandbox(true);
            StartingSignIn signIn = new StartingSignIn(place, http, secrets, _ -> {
            });
            try (StartedSystems systems = StartedSystems.of(signIn.started(crm).orElseThrow(),
                    ErpChoice.sandbox(connectors), connectors, folder, secrets, http)) {
                Desks desks = new Desks(systems, folder, http, questions, reception, Optional.of(signIn));
                Desk desk = desks.in(windows);
                desks.use(desk, windows, desk::seen);
                return true;
            }
        }
    }

    /** Waits for what may take long where much else is going on. */
    public static void until(Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition::get).get());
            WaitForAsyncUtils.waitForFxEvents();
        } catch (TimeoutException late) {
            throw new AssertionError(
                    "It did not happen in time; open are " + stages().stream().map(Stage::getTitle).toList(),
                    late);
        }
    }

    public Theme theme() {
        return windows.theme();
    }

    /** All windows that are open, the newest last. */
    public static List<Stage> stages() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(Stage::isShowing).toList();
    }

    /** A node of the window that was opened last. */
    public static <N extends Node> N find(String selector, Class<N> type) {
        return WindowSetting.fx(() -> type.cast(stages().getLast().getScene().lookup(selector)));
    }

    /** Opens the settings from the menu of the main window, or takes them as they are open, with a page in front. */
    public static void turnToSettings(SettingsPlace place) {
        if (stages().size() < 2) {
            WindowSetting.fx(() -> {
                stages().getFirst().getScene().getRoot().lookupAll(".menu-button").stream()
                        .flatMap(menu -> ((MenuButton) menu).getItems().stream())
                        .filter(item -> Keys.SETTINGS.combination().equals(item.getAccelerator())).findFirst()
                        .orElseThrow().fire();
                return true;
            });
            until(() -> stages().size() == 2);
        }
        ListView<?> places = find("#navigation", ListView.class);
        WindowSetting.fx(() -> {
            places.getSelectionModel().select(places.getItems().stream().map(SettingsPage.class::cast)
                    .map(SettingsPage::place).toList().indexOf(place));
            return true;
        });
    }

    boolean isOver() {
        return running.isDone();
    }

    private void check() {
        if (running.isDone()) {
            try {
                running.get();
            } catch (InterruptedException | ExecutionException broken) {
                throw new AssertionError("The program ended", broken);
            }
        }
    }

    @Override
    public void close() {
        Platform.runLater(() -> stages().reversed().forEach(Stage::close));
        try {
            running.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException broken) {
            throw new AssertionError("The program did not end well", broken);
        }
    }
}
