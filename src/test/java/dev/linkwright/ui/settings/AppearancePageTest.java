package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.ui.common.Languages;
import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.NoticeChoice;
import dev.linkwright.ui.common.NoticeKind;
import dev.linkwright.ui.common.Reopening;
import dev.linkwright.ui.common.Theme;
import dev.linkwright.ui.common.TickBox;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;

/** How windows look, driven by keys. */
class AppearancePageTest {
    @TempDir
    private Path folder;

    @Test
    void largerTextsCountAtOnceInEveryWindowAndAreRemembered() throws TimeoutException {
        try (SettingsScene scene = new SettingsScene(folder, true,
                made -> SettingsScene.appearance(made.setting))) {
            WindowMemory memory = WindowMemory.load(folder.resolve("memory"), Work.inline());
            fx(() -> {
                scene.setting.theme.remember(memory);
                return true;
            });
            double before = size(scene.stage);
            scene.robot.press(KeyCode.ALT).type(KeyCode.T).release(KeyCode.ALT);
            until(() -> focusedId(scene.stage).equals("textSize"));
            scene.robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN);
            if (fx(() -> Window.getWindows().size()) > 2) {
                scene.robot.type(KeyCode.ENTER);
            }
            until(() -> scene.setting.theme.textSizeProperty().get() == 150);
            assertThat(size(scene.stage)).isEqualTo(before * 1.5);
            assertThat(scene.draft.isChanged()).isFalse();
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-appearance-150");
            Stage question = fx(() -> {
                scene.setting.dialogs.ask(scene.stage, "Question", "Leave without saving?", "It is dropped.",
                        List.of());
                return (Stage) Window.getWindows().getLast();
            });
            assertThat(fx(() -> ((Label) question.getScene().lookup(".section-title")).getFont().getSize()))
                    .isEqualTo(13 * 1.5 * 1.1538, Offset.offset(0.1));
            new Gallery(scene.setting.theme).take(question.getScene(), "settings-question-150");
            fx(() -> {
                question.close();
                return true;
            });
            Theme next = new Theme();
            next.remember(WindowMemory.load(folder.resolve("memory"), Work.inline()));
            assertThat(next.textSizeProperty().get()).isEqualTo(150);
        }
    }

    @Test
    void theThemeIsChosenByArrowKeysOnceThePageHasTheFocus() throws TimeoutException {
        try (SettingsScene scene = new SettingsScene(folder, true,
                made -> SettingsScene.appearance(made.setting))) {
            fx(() -> {
                scene.stage.getScene().lookup(".settings-navigation").requestFocus();
                return true;
            });
            scene.robot.type(KeyCode.F6);
            until(() -> scene.stage.getScene().getFocusOwner() instanceof RadioButton);
            for (Theme.Choice next : List.of(Theme.Choice.DARK, Theme.Choice.HIGH_CONTRAST, Theme.Choice.SYSTEM)) {
                scene.robot.type(KeyCode.DOWN);
                until(() -> scene.setting.theme.choiceProperty().get() == next);
            }
            new Gallery(scene.setting.theme).takeInHighContrast(scene.stage.getScene(), "settings-appearance");
        }
    }

    @Test
    void anotherLanguageIsChosenByKeysAndOnTheWayToItNoneCounts() throws TimeoutException {
        try (SettingsScene scene = new SettingsScene(folder, true,
                made -> SettingsScene.appearance(made.setting))) {
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-appearance");
            scene.robot.press(KeyCode.ALT).type(KeyCode.G).release(KeyCode.ALT);
            until(() -> focusedId(scene.stage).equals("language"));
            Languages chosen = new Languages(scene.setting.memory);
            scene.robot.type(KeyCode.DOWN, KeyCode.DOWN);
            assertThat(fx(chosen::chosen)).isEmpty();
            scene.robot.type(KeyCode.ESCAPE);
            assertThat(fx(chosen::chosen)).isEmpty();
            scene.robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
            until(() -> chosen.chosen().isPresent());
            assertThat(chosen.chosen()).contains(Locale.of("da"));
            assertThat(Languages.textsIn(folder).text("button.cancel")).isEqualTo("Annuller");
            scene.robot.type(KeyCode.DOWN, KeyCode.UP, KeyCode.ENTER);
            until(() -> chosen.chosen().isEmpty());
            assertThat(scene.draft.isChanged()).isFalse();
        }
    }

    @Test
    void whichNoticesAreShownIsChosenByKeysAndRemembered() throws TimeoutException {
        try (SettingsScene scene = new SettingsScene(folder, true,
                made -> SettingsScene.appearance(made.setting))) {
            assertThat(scene.find("#notice-failing", TickBox.class).isSelected()).isTrue();
            scene.robot.press(KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT);
            until(() -> !scene.find("#notice-failing", TickBox.class).isSelected());
            NoticeChoice next = new NoticeChoice(WindowMemory.load(folder, Work.inline()));
            assertThat(next.shownProperty(NoticeKind.FAILING).get()).isFalse();
            assertThat(next.shownProperty(NoticeKind.ELSEWHERE).get()).isTrue();
        }
    }

    @Test
    void aLanguageThatWaitsIsSaid() throws TimeoutException {
        ReadOnlyObjectWrapper<Optional<Locale>> waits = new ReadOnlyObjectWrapper<>(Optional.empty());
        Reopening busy = new Reopening() {
            @Override
            public void in(Optional<Locale> language) {
                waits.set(language);
            }

            @Override
            public ObservableValue<Optional<Locale>> waitsFor() {
                return waits;
            }
        };
        NewerVersions versions = new NewerVersions(WindowMemory.load(folder.resolve("memory"), Work.inline()), "");
        try (SettingsScene scene = new SettingsScene(folder, true,
                made -> new AppearancePage(made.setting.theme, new Languages(made.setting.memory), busy,
                        new NoticeChoice(made.setting.memory), versions, made.setting.texts))) {
            Label said = scene.find("#language-waits", Label.class);
            assertThat(said.isVisible()).isFalse();
            fx(() -> {
                busy.in(Optional.of(Locale.of("sv")));
                return true;
            });
            assertThat(said.isVisible()).isTrue();
            assertThat(said.getText()).startsWith("Svenska comes as soon as what you are waiting for is done");
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-language-waits");
        }
    }

    @Test
    void lookingForNewerVersionsIsOffUntilItIsSwitchedOnByKeys() throws TimeoutException {
        NewerVersions versions = new NewerVersions(WindowMemory.load(folder.resolve("memory"), Work.inline()), "");
        try (SettingsScene scene = new SettingsScene(folder, true,
                made -> new AppearancePage(made.setting.theme, new Languages(made.setting.memory), _ -> {
                },
                        new NoticeChoice(made.setting.memory), versions, made.setting.texts))) {
            assertThat(scene.find("#newerVersions", TickBox.class).isSelected()).isFalse();
            scene.robot.press(KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT);
            until(() -> versions.onProperty().get());
            assertThat(fx(() -> scene.find("#newerVersionsAddress", TextField.class).getAccessibleHelp()))
                    .startsWith("No address is known");
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-newer-versions");
            scene.robot.press(KeyCode.ALT).type(KeyCode.A).release(KeyCode.ALT);
            until(() -> focusedId(scene.stage).equals("newerVersionsAddress"));
            scene.robot.targetWindow(scene.stage).write("https://publisher.example/newest.json").type(KeyCode.ENTER);
            until(() -> versions.addressProperty().get().equals("https://publisher.example/newest.json"));
            assertThat(fx(() -> scene.find("#newerVersionsAddress", TextField.class).getAccessibleHelp())).isEmpty();
            NewerVersions next = new NewerVersions(WindowMemory.load(folder.resolve("memory"), Work.inline()), "");
            assertThat(next.onProperty().get()).isTrue();
            assertThat(next.addressProperty().get()).isEqualTo("https://publisher.example/newest.json");
            assertThat(scene.draft.isChanged()).isFalse();
        }
    }

    @Test
    void theThemeIsTakenUpBeforeThereIsAMainWindow() {
        WindowMemory memory = WindowMemory.load(folder, Work.inline());
        Theme first = new Theme();
        first.remember(memory);
        first.choiceProperty().set(Theme.Choice.DARK);
        Theme next = new Theme();
        next.remember(WindowMemory.load(folder, Work.inline()));
        assertThat(next.choiceProperty().get()).isEqualTo(Theme.Choice.DARK);
    }

    private static double size(Stage stage) {
        return fx(() -> ((Label) stage.getScene().lookup("#foot")).getFont().getSize());
    }

    private static String focusedId(Stage stage) {
        Node focused = stage.getScene().getFocusOwner();
        return focused == null || focused.getId() == null ? "" : focused.getId();
    }
}
