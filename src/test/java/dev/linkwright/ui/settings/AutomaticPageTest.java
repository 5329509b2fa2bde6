package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.Automatic;
import dev.linkwright.config.Profile;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.settings.Here;

/** Who synchronises without being asked, driven by keys. */
class AutomaticPageTest {
    @TempDir
    private Path folder;

    @Test
    void whoSynchronisesIsChosenByKeysAndSaved() throws TimeoutException {
        try (SettingsScene scene = scene(true)) {
            scene.robot.press(KeyCode.ALT).type(KeyCode.M).type(KeyCode.T).release(KeyCode.ALT);
            until(() -> !scene.draft.profile().automatic().isEmpty());
            scene.robot.press(KeyCode.ALT).type(KeyCode.E).release(KeyCode.ALT);
            until(() -> scene.stage.getScene().getFocusOwner() == scene.stage.getScene().lookup("#automatic-minutes"));
            scene.robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).type(KeyCode.DIGIT1,
                    KeyCode.DIGIT5);
            assertThat(scene.find("#automaticWho", Label.class).getText())
                    .isEqualTo("The account kari synchronises automatically, at the workstation OFFICE-7. "
                            + "That is you, on this workstation.");
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-automatic");
            scene.save();
            assertThat(scene.working.current().automatic()).contains(
                    new Automatic(Optional.of("kari"), Optional.of("OFFICE-7"), Duration.ofMinutes(15)));
        }
    }

    @Test
    void nobodyIsChosenAgain() throws TimeoutException {
        try (SettingsScene scene = scene(true)) {
            scene.robot.press(KeyCode.ALT).type(KeyCode.M).release(KeyCode.ALT);
            until(() -> scene.draft.isChanged());
            scene.robot.press(KeyCode.ALT).type(KeyCode.N).release(KeyCode.ALT);
            until(() -> !scene.draft.isChanged());
            assertThat(scene.find("#automaticWho", Label.class).getText())
                    .isEqualTo("Nobody synchronises automatically.");
        }
    }

    @Test
    void whatIsNoNumberOfDaysBlocksSavingUntilItIsMended() throws TimeoutException {
        try (SettingsScene scene = scene(true)) {
            TextField days = scene.find("#automatic-days", TextField.class);
            fx(() -> {
                days.setText("30");
                days.setText("x");
                return true;
            });
            Button save = scene.find("#save", Button.class);
            assertThat(scene.find("#foot", Label.class).getText())
                    .isEqualTo("Days are a whole number from 1 to 36,500.");
            assertThat(save.isDisabled()).isTrue();
            fx(() -> {
                days.setText("90");
                return true;
            });
            scene.save();
            assertThat(scene.working.current().retentionDays()).isEqualTo(90);
        }
    }

    @Test
    void whatIsDroppedIsShownAsItWas() throws TimeoutException {
        try (SettingsScene scene = scene(true)) {
            TextField days = scene.find("#automatic-days", TextField.class);
            fx(() -> {
                days.setText("30");
                days.setText("");
                scene.draft.drop();
                return true;
            });
            assertThat(days.getText()).isEqualTo(String.valueOf(Profile.USUAL_RETENTION));
        }
    }

    @Test
    void aConnectionCanKeepValuesOverBlanks() throws TimeoutException {
        try (SettingsScene scene = scene(true)) {
            CheckBox box = scene.find("#keepOverBlank-" + SettingsScene.OSLO.id().value(), CheckBox.class);
            fx(() -> {
                box.fire();
                return true;
            });
            scene.save();
            assertThat(scene.working.current().connections().getFirst().noBlankOverValue()).isTrue();
        }
    }

    @Test
    void whoIsNoAdministratorOnlyLooks() throws TimeoutException {
        try (SettingsScene scene = scene(false)) {
            assertThat(scene.find("#automatic-account", TextField.class).isEditable()).isFalse();
            assertThat(scene.find("#automatic-me", Button.class).isDisabled()).isTrue();
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-automatic-read-only");
        }
    }

    private SettingsScene scene(boolean administrator) throws TimeoutException {
        return new SettingsScene(folder, administrator,
                made -> new AutomaticPage(made.draft, new Here("kari", "OFFICE-7"), made.setting.texts));
    }
}
