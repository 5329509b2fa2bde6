package dev.linkwright.ui.signin;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.config.keyring.Passphrase;
import dev.linkwright.config.keyring.PassphraseQuestion.Reason;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.gallery.HelpAsked;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.WindowSetting;

/** Signing in by keys alone, and the questions for secrets. */
class SignInWindowTest {
    private final FxRobot robot = new FxRobot();
    private final FakeSignIn signIn = new FakeSignIn();
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private Stage stage;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
        fx(() -> setting.show(new StackPane(), 800, 600));
    }

    @AfterEach
    void close() {
        fx(() -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                if (!window.equals(setting.owner)) {
                    window.hide();
                }
            }
            return true;
        });
    }

    @Test
    void f1ExplainsTheSignIn() {
        open();
        assertThat(HelpAsked.by(robot)).isEqualTo("Sign in");
        assertThat(stage.isFocused()).isTrue();
    }

    @Test
    void onsiteAWrongPasswordIsSaidAndARightOneCloses() {
        open();
        picture("sign-in-online");
        alt(KeyCode.V);
        robot.write("https://crm.example/").type(KeyCode.TAB).write("kari").type(KeyCode.TAB).write("wrong")
                .type(KeyCode.ENTER);
        until(() -> stage.getScene().lookup(".strip") != null);
        assertThat(((Strip) stage.getScene().lookup(".strip")).detail()).startsWith("Nothing was kept.");
        assertThat(password().getText()).isEmpty();
        picture("sign-in-refused");
        focus("#password");
        robot.write(FakeSignIn.PASSWORD);
        alt(KeyCode.N);
        fx(() -> {
            ((TitledPane) stage.getScene().lookup("#network")).setExpanded(true);
            return true;
        });
        picture("sign-in-network");
        focus("#proxy");
        robot.write("proxy.example:3128").type(KeyCode.ENTER);
        until(() -> !stage.isShowing());
        assertThat(signIn.asked).containsExactly("https://crm.example/ kari ",
                "https://crm.example/ kari proxy.example:3128");
    }

    @Test
    void madeUpDataNeedNoAnswers() {
        open();
        alt(KeyCode.D);
        picture("sign-in-sandbox");
        alt(KeyCode.R);
        robot.type(KeyCode.ENTER);
        until(() -> !stage.isShowing());
        assertThat(signIn.asked).containsExactly("sandbox true false");
    }

    @Test
    void whileTheBrowserIsWaitedForEscapeCallsItOffAndTheWindowStays() throws InterruptedException {
        open();
        robot.write("linkwright-1").type(KeyCode.ENTER);
        assertThat(signIn.inBrowser.await(30, TimeUnit.SECONDS)).isTrue();
        until(() -> stage.getScene().lookup("#waiting").isVisible());
        picture("sign-in-waiting");
        robot.type(KeyCode.ESCAPE);
        until(() -> !stage.getScene().lookup("#waiting").isVisible());
        assertThat(stage.isShowing()).isTrue();
        robot.type(KeyCode.ESCAPE);
        until(() -> !stage.isShowing());
    }

    @Test
    void whatWasTypedIsThereAgainButThePassword() {
        open();
        alt(KeyCode.V);
        robot.write("https://crm.example/").type(KeyCode.TAB).write("kari").type(KeyCode.TAB).write("sesame-7");
        fx(() -> {
            stage.close();
            return true;
        });
        open();
        assertThat(((TextField) stage.getScene().lookup("#address")).getText())
                .isEqualTo("https://crm.example/");
        assertThat(password().getText()).isEmpty();
        assertThat(folder.resolve("windows.properties")).content().doesNotContain("sesame");
    }

    @Test
    void aNewPassphraseIsTypedTwice() {
        AtomicReference<Optional<Passphrase>> answer = new AtomicReference<>();
        new PassphraseWindow(setting.dialogs, setting.texts, setting.work).ask(Reason.CHOOSE, answer::set);
        Stage dialog = dialog();
        new Gallery(setting.theme).takeBoth(dialog.getScene(), "passphrase-choose");
        robot.write("correct horse").type(KeyCode.TAB).write("correct hors");
        assertThat(fx(() -> dialog.getScene().lookup(".button:default").isDisabled())).isTrue();
        robot.write("e").type(KeyCode.ENTER);
        until(() -> !dialog.isShowing());
        assertThat(answer.get()).isPresent();
    }

    @Test
    void aSecretThatWasNotTakenIsAskedFor() {
        AtomicReference<Optional<String>> answer = new AtomicReference<>();
        new SecretWindow(setting.dialogs, setting.texts, setting.work).ask("Tryton Göteborg", "Password", "crmapi",
                Sentence.of("sign-in.again.why", "Tryton Göteborg"), given -> answer.compareAndSet(null, given));
        Stage dialog = dialog();
        new Gallery(setting.theme).takeBoth(dialog.getScene(), "sign-in-again");
        robot.write("sesame-8").type(KeyCode.ENTER);
        until(() -> !dialog.isShowing());
        assertThat(answer.get()).contains("sesame-8");
    }

    private void open() {
        stage = fx(() -> {
            Stage made = new Stage();
            new SignInWindow(signIn, setting.work, setting.texts, setting.theme, setting.loader,
                    WindowMemory.load(folder, Work.inline())).open(made);
            return made;
        });
        until(stage::isFocused);
        robot.targetWindow(stage);
    }

    private Stage dialog() {
        until(() -> question() != null);
        Stage shown = fx(SignInWindowTest::question);
        robot.targetWindow(shown);
        return shown;
    }

    private static @Nullable Stage question() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage shown && shown.getOwner() != null && shown.isFocused())
                .map(Stage.class::cast).findFirst().orElse(null);
    }

    /** Taking a picture leaves the focus somewhere else. */
    private void focus(String id) {
        fx(() -> {
            stage.getScene().lookup(id).requestFocus();
            return true;
        });
    }

    private void alt(KeyCode letter) {
        robot.press(KeyCode.ALT).type(letter).release(KeyCode.ALT);
    }

    private PasswordField password() {
        return (PasswordField) stage.getScene().lookup("#password");
    }

    private void picture(String name) {
        new Gallery(setting.theme).takeBoth(stage.getScene(), name);
    }
}
