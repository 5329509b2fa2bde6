package dev.linkwright.app;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;

import dev.linkwright.gallery.HelpAsked;
import dev.linkwright.ui.common.Texts;

/** F1 in the windows of the whole program, as a person comes by them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HelpOfWindowsIT {
    private final Map<String, String> titles = new HashMap<>();
    private final FxRobot robot = new FxRobot();

    @BeforeAll
    void askEverywhere(@TempDir Path folder) throws TimeoutException {
        Texts texts = new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC);
        new SignInTour(folder.resolve("sign-in"), texts,
                (_, window, _) -> titles.put(window, HelpAsked.by(robot))).walk();
        new LanguageTour(folder, texts, (scene, window, _) -> {
            if (window.equals("connected")) {
                askInTheTabAndBeforeUndoing(scene);
            } else if (!window.equals("help") && !window.equals("shortcuts")) {
                titles.put(window, HelpAsked.by(robot));
            }
        }).walk();
    }

    private void askInTheTabAndBeforeUndoing(Scene scene) {
        Button undo = fx(() -> scene.getRoot().lookupAll(".strip .button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals("_Undo")).findFirst().orElseThrow());
        fx(() -> {
            undo.requestFocus();
            return undo;
        });
        titles.put("erp-tab", HelpAsked.by(robot));
        fx(() -> {
            undo.fire();
            return undo;
        });
        OpenProgram.until(() -> OpenProgram.stages().size() == 2);
        titles.put("undo", HelpAsked.by(robot));
        fx(() -> {
            OpenProgram.stages().getLast().close();
            return undo;
        });
        OpenProgram.until(() -> OpenProgram.stages().size() == 1);
    }

    @ParameterizedTest
    @CsvSource({"sign-in-0, Sign in", "sign-in-1, Sign in", "sign-in-2, Sign in", "passphrase-choose, Passphrase",
            "passphrase-open, Passphrase", "passphrase-wrong, Passphrase", "secret, Sign in again",
            "erp-tab, The ERP tab", "connect-nothing, Connect to ERP", "connect, Connect to ERP",
            "connect-advanced, Advanced search", "create, Create in ERP", "picker, Settling differences",
            "preview, Preview", "use-crm, Settling differences", "picker-settled, Settling differences",
            "undo, Disconnect and undo", "disconnect, Disconnect and undo", "switcher, Go to record",
            "health, Sync health", "activity, Activity log", "resync, Resync from CRM",
            "resync-counted, Resync from CRM", "contact, Finding and reading records",
            "project, Finding and reading records"})
    void f1ExplainsTheWindow(String window, String page) {
        assertThat(titles).containsEntry(window, page);
    }
}
