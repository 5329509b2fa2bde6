package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.config.KeptFollowing;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.settings.FollowedProfile;
import dev.linkwright.settings.MemoryFollowing;
import dev.linkwright.settings.ProfileExchange;
import dev.linkwright.testing.MemoryLinks;

/** Settings as a file, driven by keys. */
class ProfilePageTest {
    private final MemoryFollowing following = new MemoryFollowing();
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
    void aFileOpenedFromTheDesktopIsComparedAndTakenOver() throws TimeoutException, IOException {
        try (SettingsScene scene = scene(true)) {
            press(scene, KeyCode.E);
            until(() -> foot(scene).startsWith("Exported to "));
            Files.writeString(file(), Files.readString(file()).replace("365", "30"));
            Stage preview = readFromDesktop(scene);
            assertThat(fx(() -> lines(preview).getItems())).hasSize(1);
            assertThat(scene.draft.isChanged()).isFalse();
            press(scene, KeyCode.T);
            until(scene.draft::isChanged);
        }
    }

    @Test
    void whoMayNotChangeSettingsSeesTheComparisonAndIsToldWhy() throws TimeoutException, IOException {
        try (SettingsScene scene = scene(false)) {
            press(scene, KeyCode.E);
            until(() -> foot(scene).startsWith("Exported to "));
            Files.writeString(file(), Files.readString(file()).replace("365", "30"));
            readFromDesktop(scene);
            press(scene, KeyCode.T);
            until(() -> foot(scene).equals(
                    fx(() -> scene.setting.texts.say(scene.draft.readOnly().orElseThrow()))));
            assertThat(scene.draft.isChanged()).isFalse();
        }
    }

    @Test
    void aFileOpenedFromTheDesktopThatIsNoProfileIsSaid() throws TimeoutException, IOException {
        try (SettingsScene scene = scene(true)) {
            Files.write(file(), new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1, 2});
            Stage faults = readFromDesktop(scene);
            assertThat(foot(scene)).isEqualTo("The file cannot be used. The settings are as they were.");
            scene.robot.type(KeyCode.ESCAPE);
            until(() -> !faults.isShowing());
        }
    }

    @Test
    void aFileThatIsGoneIsSaid() throws TimeoutException {
        try (SettingsScene scene = scene(true)) {
            fx(() -> {
                scene.window.readProfile(scene.setting.owner, file());
                return true;
            });
            until(() -> foot(scene).equals(
                    file() + " could not be read. The settings are as they were; choose another file."));
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

    @Test
    void aSharedProfileIsFollowedReadAndNotFollowedAnyMore() throws TimeoutException, IOException {
        try (SettingsScene scene = scene(true)) {
            press(scene, KeyCode.E);
            until(() -> foot(scene).startsWith("Exported to "));
            String exported = Files.readString(file());
            Files.writeString(file(), exported.replace("365", "30"));
            until(() -> !scene.find("#profileFollow", Button.class).isDisabled());
            press(scene, KeyCode.F);
            Stage place = opened(scene);
            new Gallery(scene.setting.theme).takeBoth(place.getScene(), "settings-follow-place");
            press(scene, KeyCode.C);
            until(() -> ((TextField) place.getScene().lookup("#followPlaceField")).getText()
                    .equals(file().toString()));
            scene.robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
            until(() -> dialog(scene).filter(one -> lines(one) != null).isPresent());
            Stage preview = fx(() -> dialog(scene).orElseThrow());
            new Gallery(scene.setting.theme).takeBoth(preview.getScene(), "settings-follow-changes");
            assertThat(scene.working.current().retentionDays()).isEqualTo(365);
            scene.robot.type(KeyCode.ENTER);
            until(() -> foot(scene).equals("This workstation follows it now."));
            assertThat(scene.working.current().retentionDays()).isEqualTo(30);
            until(() -> scene.find("#followPlace", Label.class).getText()
                    .equals("This workstation follows " + file()));
            assertThat(scene.draft.mayChange()).isFalse();
            until(scene.stage::isFocused);
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-follow");

            Files.writeString(file(), exported.substring(0, 40));
            press(scene, KeyCode.R);
            until(() -> foot(scene).equals("It could not be taken over. The settings are as they were."));
            until(() -> scene.find("#followWrong", Label.class).getText().contains("The whole file: "));
            assertThat(scene.working.current().retentionDays()).isEqualTo(30);
            new Gallery(scene.setting.theme).takeBoth(scene.stage.getScene(), "settings-follow-failed");

            Files.writeString(file(), exported);
            press(scene, KeyCode.R);
            until(() -> scene.working.current().retentionDays() == 365);
            until(() -> !scene.find("#followWrong", Label.class).isVisible());
            until(() -> !scene.find("#profileStop", Button.class).isDisabled());
            press(scene, KeyCode.T);
            until(() -> scene.draft.mayChange());
            assertThat(following.read()).isEmpty();
            assertThat(scene.working.current().retentionDays()).isEqualTo(365);
        }
    }

    @Test
    void whoIsNoAdministratorOnlySeesWhatIsFollowed() throws TimeoutException {
        following.write(new KeptFollowing.Following("/srv/profile.json", Instant.EPOCH, "0a1b2c3d"));
        try (SettingsScene scene = scene(false)) {
            until(() -> scene.find("#followPlace", Label.class).getText().endsWith("/srv/profile.json"));
            assertThat(scene.find("#followWrong", Label.class).getText()).contains("differ from what was read last");
            for (String id : List.of("#profileFollow", "#profileReadNow", "#profileStop")) {
                assertThat(scene.find(id, Button.class).isDisabled()).isTrue();
            }
        }
    }

    private static void press(SettingsScene scene, KeyCode key) {
        scene.robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
    }

    private static Stage opened(SettingsScene scene) {
        until(() -> dialog(scene).isPresent());
        return fx(() -> dialog(scene).orElseThrow());
    }

    private Path file() {
        return folder.resolve("profile.json");
    }

    private Stage readFromDesktop(SettingsScene scene) {
        fx(() -> {
            scene.window.readProfile(scene.setting.owner, file());
            return true;
        });
        return opened(scene);
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
        return new SettingsScene(folder, administrator, following, made -> {
            FollowedProfile followed = new FollowedProfile(Set.of(made.tryton), made.working, following, _ -> {
                throw new IllegalStateException("No address is followed");
            }, new MemoryLinks(), Clock.systemUTC());
            return new ProfilePage(made.draft,
                    new ProfileExchange(Set.of(made.tryton), made.working, new MemoryLinks()),
                    new FollowViewModel(made.draft, followed, made.right, made.setting.work, made.setting.texts),
                    made.setting.work, made.setting.texts, made.setting.dialogs, _ -> Optional.of(file()),
                    _ -> Optional.of(file()));
        });
    }
}
