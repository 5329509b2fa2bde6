package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.settings.ProfileExchange;
import dev.linkwright.testing.MemoryLinks;

/** Settings as a file, driven by keys. */
class ProfilePageTest {
    @TempDir
    private Path folder;

    @Test
    void settingsAreExportedEvenByWhoMayNotChangeThem() throws TimeoutException, IOException {
        try (SettingsScene scene = scene(false)) {
            assertThat(scene.find("#profileImport", Button.class).isDisabled()).isTrue();
            scene.robot.press(KeyCode.ALT).type(KeyCode.E).release(KeyCode.ALT);
            until(() -> foot(scene).startsWith("Exported to "));
            assertThat(Files.readString(file())).contains("\"Tryton Oslo\"");
        }
    }

    @Test
    void anImportShowsWhatWouldChangeAndLandsInTheDraft() throws TimeoutException, IOException {
        try (SettingsScene scene = scene(true)) {
            scene.robot.press(KeyCode.ALT).type(KeyCode.E).release(KeyCode.ALT);
            until(() -> foot(scene).startsWith("Exported to "));
            Files.writeString(file(), Files.readString(file()).replace("Tryton Oslo", "Tryton Bergen")
                    .replace("365", "30"));
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-profile");
            Stage preview = imported(scene);
            assertThat(fx(() -> lines(preview).getItems())).hasSize(2);
            new Gallery(scene.setting.theme).takeBoth(preview.getScene(), "settings-profile-import");
            assertThat(scene.draft.isChanged()).isFalse();
            scene.robot.press(KeyCode.ALT).type(KeyCode.T).release(KeyCode.ALT);
            until(scene.draft::isChanged);
            assertThat(scene.working.current().retentionDays()).isEqualTo(365);
            until(scene.stage::isFocused);
            scene.save();
            assertThat(scene.working.current().retentionDays()).isEqualTo(30);
            assertThat(scene.working.current().connections().getFirst().name()).isEqualTo("Tryton Bergen");
        }
    }

    @Test
    void aBadFileIsListedWithItsPlaces() throws TimeoutException, IOException {
        try (SettingsScene scene = scene(true)) {
            Files.writeString(file(), """
                    {"version": 1, "colour": 3, "retentionDays": 0, "connections": [
                        {"id": "x", "name": "Oslo", "connector": "tryton", "configuration": {"password": "p"}}]}""");
            Stage faults = imported(scene);
            new Gallery(scene.setting.theme).takeBoth(faults.getScene(), "settings-profile-faults");
            scene.robot.type(KeyCode.ESCAPE);
            until(() -> !faults.isShowing());
            assertThat(foot(scene)).isEqualTo("The file cannot be used. The settings are as they were.");
            assertThat(scene.draft.isChanged()).isFalse();
        }
    }

    private Path file() {
        return folder.resolve("profile.json");
    }

    private static Stage imported(SettingsScene scene) {
        scene.robot.press(KeyCode.ALT).type(KeyCode.I).release(KeyCode.ALT);
        until(() -> dialog(scene).isPresent());
        return fx(() -> dialog(scene).orElseThrow());
    }

    private static Optional<Stage> dialog(SettingsScene scene) {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(window -> scene.stage.equals(window.getOwner()) && window.isFocused()).findFirst();
    }

    private static ListView<?> lines(Stage dialog) {
        return (ListView<?>) dialog.getScene().lookup("#profileLines");
    }

    private static String foot(SettingsScene scene) {
        return ((Label) scene.stage.getScene().lookup("#foot")).getText();
    }

    private SettingsScene scene(boolean administrator) throws TimeoutException {
        return new SettingsScene(folder, administrator,
                made -> new ProfilePage(made.draft,
                        new ProfileExchange(Set.of(made.tryton), made.working, new MemoryLinks()), made.setting.work,
                        made.setting.texts, made.setting.dialogs, _ -> Optional.of(file()), _ -> Optional.of(file())));
    }
}
