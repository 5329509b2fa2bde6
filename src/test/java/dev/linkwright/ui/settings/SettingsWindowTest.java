package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.gallery.HelpAsked;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.settings.MemorySecrets;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.plans.WindowSetting;

/** The frame around all pages of the settings, driven by keys. */
class SettingsWindowTest {
    private final FxRobot robot = new FxRobot();
    private final FakeCrm crm = Samples.crm();
    private final MemorySecrets secrets = new MemorySecrets();
    private final WorkingProfile working = MemoryProfile
            .working(new Profile(Profile.VERSION, List.of(), Optional.empty()), List.of());
    private final OpenConnections open = new OpenConnections(Set.of(), secrets);
    private final SettingsDraft draft = new SettingsDraft(working, secrets, secrets, open, Set.of());
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private SettingsWindow window;
    private DaysPage days;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
        fx(() -> setting.show(new StackPane(), 800, 600));
        days = fx(() -> new DaysPage(draft));
        administrator(true);
        window = new SettingsWindow(() -> Set.of(days, SettingsScene.appearance(setting)), draft,
                new SettingsRight(working, crm), setting.work, setting.texts, setting.theme, setting.loader,
                setting.dialogs, setting.remembered);
    }

    @AfterEach
    void close() {
        fx(() -> {
            draft.drop();
            window.open(setting.owner).hide();
            return true;
        });
        open.close();
    }

    @Test
    void f1ExplainsThePageThatIsInFront() {
        Stage stage = opened();
        String before = HelpAsked.by(robot);
        fx(() -> window.open(setting.owner, SettingsPlace.APPEARANCE));
        assertThat(HelpAsked.by(robot)).isEqualTo("Settings and maintenance: Appearance").isNotEqualTo(before);
        assertThat(stage.isFocused()).isTrue();
        assertThat(Arrays.stream(SettingsPlace.values()).map(SettingsPlace::help)).doesNotHaveDuplicates();
    }

    @Test
    void whatIsEditedIsSavedByKeysAndSaidToBe() {
        Stage stage = opened();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-window");
        robot.type(KeyCode.F6);
        robot.type(KeyCode.UP);
        until(() -> !save(stage).isDisabled());
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> foot(stage).getText().equals("Saved"));
        assertThat(working.current().retentionDays()).isEqualTo(366);
        assertThat(save(stage).isDisabled()).isTrue();
    }

    @Test
    void whoIsNoAdministratorLooksAndChangesNothing() {
        administrator(false);
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> strip(stage).detail().contains("is not an administrator in the CRM"));
        assertThat(fx(() -> days.node().isDisabled())).isTrue();
        fx(() -> {
            draft.change(profile -> profile.withRetentionDays(3));
            return true;
        });
        assertThat(save(stage).isDisabled()).isTrue();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-window-read-only");
        fx(() -> {
            draft.drop();
            return true;
        });
        robot.type(KeyCode.ESCAPE);
        until(() -> !stage.isShowing());
    }

    @Test
    void leavingAsksBeforeAnythingIsDropped() {
        Stage stage = opened();
        robot.type(KeyCode.F6).type(KeyCode.UP);
        until(() -> !save(stage).isDisabled());
        robot.type(KeyCode.ESCAPE);
        until(() -> asked(stage));
        robot.type(KeyCode.ESCAPE);
        until(() -> !asked(stage) && stage.isFocused());
        assertThat(stage.isShowing()).isTrue();
        robot.type(KeyCode.ESCAPE);
        until(() -> asked(stage));
        robot.press(KeyCode.ALT).type(KeyCode.D).release(KeyCode.ALT);
        until(() -> !stage.isShowing());
        assertThat(working.current().retentionDays()).isEqualTo(Profile.USUAL_RETENTION);
        assertThat(draft.isChanged()).isFalse();
    }

    @Test
    void aPageThatBlocksIsSaidOnEveryPage() {
        Stage stage = opened();
        robot.type(KeyCode.F6).type(KeyCode.UP);
        until(() -> !save(stage).isDisabled());
        fx(() -> {
            days.footing.set(Footing.blocking("Two fields feed Name."));
            window.open(setting.owner, SettingsPlace.APPEARANCE);
            return true;
        });
        assertThat(foot(stage).getText()).isEqualTo("Two fields feed Name.");
        assertThat(save(stage).isDisabled()).isTrue();
    }

    @Test
    void withoutAPlaceForSecretsNothingIsSavedAndWhatWasEditedStays() {
        Stage stage = opened();
        secrets.closed = true;
        fx(() -> {
            draft.type(new SecretPlace.OfCrm("https://crm.example", "kari", "password"), "x");
            return true;
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> stage.getScene().lookup(".strip") != null);
        assertThat(strip(stage).detail()).startsWith("Nothing was saved; what you edited is still here.");
        assertThat(draft.isChanged()).isTrue();
    }

    private void administrator(boolean is) {
        crm.signIn(new SignedIn("Cust1", "Nordvik", "kari", "Kari Nord", is));
    }

    private Stage opened() {
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> draft.mayChange());
        until(stage::isFocused);
        return stage;
    }

    private static boolean asked(Stage stage) {
        return Window.getWindows().stream()
                .anyMatch(window -> window instanceof Stage question && stage.equals(question.getOwner())
                        && question.isShowing() && question.isFocused());
    }

    private static Button save(Stage stage) {
        return (Button) stage.getScene().lookup("#save");
    }

    private static Label foot(Stage stage) {
        return (Label) stage.getScene().lookup("#foot");
    }

    private static Strip strip(Stage stage) {
        return (Strip) stage.getScene().lookup(".strip");
    }

    /** A page that edits one number. */
    private static final class DaysPage implements SettingsPage {
        private final SettingsDraft draft;
        private final Spinner<Integer> days = new Spinner<>(1, 4000, Profile.USUAL_RETENTION);
        private final Label label = new Label("Days");
        private final StackPane page = new StackPane(new VBox(label, days));
        private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(Footing.NONE);

        DaysPage(SettingsDraft draft) {
            this.draft = draft;
            label.setLabelFor(days);
            days.setAccessibleText("Days");
            days.valueProperty().subscribe((_, now) -> draft.change(profile -> profile.withRetentionDays(now)));
        }

        @Override
        public SettingsPlace place() {
            return SettingsPlace.AUTOMATIC_SYNC;
        }

        @Override
        public Node node() {
            return page;
        }

        @Override
        public void show() {
            page.setDisable(!draft.mayChange());
            days.getValueFactory().setValue(draft.profile().retentionDays());
        }

        @Override
        public void focus() {
            days.requestFocus();
        }

        @Override
        public ObservableValue<Footing> footing() {
            return footing;
        }
    }
}
