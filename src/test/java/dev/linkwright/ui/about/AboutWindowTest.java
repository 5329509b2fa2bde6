package dev.linkwright.ui.about;

import static dev.linkwright.ui.plans.WindowSetting.focused;
import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.about.Build;
import dev.linkwright.about.ThirdParty;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.NewerVersions.Look;
import dev.linkwright.ui.common.NewerVersions.Outcome;
import dev.linkwright.ui.plans.WindowSetting;

/** The About window, driven by keys alone. */
class AboutWindowTest {
    private final FxRobot robot = new FxRobot();
    private final List<URI> opened = new ArrayList<>();
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private NewerVersions versions;
    private Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        setting = WindowSetting.start(folder);
        versions = new NewerVersions(setting.memory, "");
        Installed installed = new Installed("1.0.0", new Build("2026-11-22T00:00:00Z", "e34be24", ""), "25.0.1+8",
                "26.0.2+3", Path.of("/home/kari/.local/share/Linkwright"));
        stage = fx(() -> new AboutWindow(installed, versions, opened::add, setting.dialogs, setting.texts, setting.work)
                .open(setting.owner));
        until(() -> stage.isFocused() && !list().getItems().isEmpty() && !words().getText().isEmpty());
    }

    @AfterEach
    void close() {
        fx(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void theLicenceOfTheProgramIsShownFirst() {
        assertThat(list().getItems().getFirst().name()).isEqualTo("Linkwright");
        assertThat(words().getText()).contains("Apache License").contains("Version 2.0");
        assertThat(focused(stage)).isEqualTo(list());
        new Gallery(setting.theme).takeBoth(stage.getScene(), "about");
    }

    @Test
    void whatTheProgramIsMadeOfIsFoundByItsNameOrItsLicence() {
        robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
        robot.targetWindow(stage).write("OFL");
        until(() -> list().getItems().size() == 2);
        until(() -> words().getText().contains("SIL OPEN FONT LICENSE"));
        assertThat(list().getItems()).extracting(ThirdParty::name).contains("Inter, the typeface");
        robot.press(KeyCode.ALT).type(KeyCode.H).release(KeyCode.ALT);
        until(() -> opened.size() == 1);
        robot.press(KeyCode.ALT).type(KeyCode.S).release(KeyCode.ALT);
        robot.targetWindow(stage).write("nothing has this name");
        until(() -> list().getItems().isEmpty());
    }

    @Test
    void theFolderWithTheDataIsShownAndOpens() {
        robot.press(KeyCode.ALT).type(KeyCode.O).release(KeyCode.ALT);
        until(() -> opened.equals(List.of(URI.create("file:///home/kari/.local/share/Linkwright"))));
    }

    @Test
    void versionsAreCopiedAndTheWindowClosesBackToWhereThePersonWas() {
        robot.press(KeyCode.ALT).type(KeyCode.D).release(KeyCode.ALT);
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Linkwright 1.0.0, built 2026-11-22T00:00:00Z, e34be24, Java 25.0.1+8, JavaFX 26.0.2+3, ");
        robot.type(KeyCode.ESCAPE);
        until(() -> !stage.isShowing() && setting.opener.isFocused());
    }

    @Test
    void whetherNewerVersionsAreLookedForIsToldAsItIsNow() {
        assertThat(newer()).startsWith("Not looked for.");
        set(() -> versions.onProperty().set(true));
        assertThat(newer()).startsWith("Not looked for: no address is named.");
        set(() -> versions.askAt("https://publisher.example/newest.json"));
        assertThat(newer()).isEqualTo("Asked once a day at https://publisher.example/newest.json.");
        set(() -> versions.keep(Look.without(Instant.parse("2026-11-23T08:00:00Z"), Outcome.NOT_REACHED)));
        assertThat(newer()).startsWith("Last looked ").contains("could not be reached");
        set(() -> versions.keep(new Look(Instant.parse("2026-11-23T08:00:00Z"), Outcome.NEWER, "1.2", "")));
        assertThat(newer()).endsWith("version 1.2 is there.");
    }

    private static void set(Runnable what) {
        fx(() -> {
            what.run();
            return true;
        });
    }

    private String newer() {
        return fx(() -> ((Label) stage.getScene().lookup("#newerVersions")).getText());
    }

    @SuppressWarnings("unchecked") // the window has one list, of these
    private ListView<ThirdParty> list() {
        return (ListView<ThirdParty>) stage.getScene().lookup(".list-view");
    }

    private TextArea words() {
        return (TextArea) stage.getScene().lookup(".text-area");
    }
}
