package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.DefaultValue;
import dev.linkwright.model.FieldValue;
import dev.linkwright.settings.DefaultField;
import dev.linkwright.settings.ListSamples;
import dev.linkwright.ui.plans.WindowSetting;

/** Defaults are set by keys alone. */
class DefaultsPageTest {
    private final FxRobot robot = new FxRobot();
    private final ListSamples samples = new ListSamples();
    @TempDir
    private Path folder;
    private DraftSetting here;
    private WindowSetting setting;
    private SettingsWindow window;

    @BeforeEach
    void start() throws TimeoutException {
        here = new DraftSetting(folder, samples.draft, samples.crm);
        setting = here.setting;
        window = here.window(samples.working, page());
    }

    @AfterEach
    void close() {
        here.close(window);
        samples.close();
    }

    @Test
    void aValueIsTypedAndWhatTheErpCannotHoldIsSaidAtTheField() {
        Stage stage = opened();
        row(stage, "currency");
        focus(stage, "#default-value");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.targetWindow(stage).write("KRONER");
        until(() -> given("currency").map(DefaultValue::value).equals(Optional.of(FieldValue.of("KRONER"))));
        assertThat(fx(() -> ((Label) node(stage, "#default-note")).getText()))
                .isEqualTo("The ERP holds 3 characters, this value has 6");
        assertThat(fx(() -> node(stage, "#default-value").isFocused())).isTrue();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-defaults");
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL).type(KeyCode.DELETE);
        until(() -> given("currency").isEmpty());
    }

    @Test
    void aPersonIsAskedForWhatTheErpDemandsAndNothingFills() {
        Stage stage = opened();
        row(stage, "taxArea");
        assertThat(((Label) node(stage, "#default-note")).getText())
                .isEqualTo("Mandatory in the ERP, has no source");
        assertThat(((Label) node(stage, "#foot")).getText()).isEqualTo("1 mandatory field has no source");
        robot.press(KeyCode.ALT).type(KeyCode.A).release(KeyCode.ALT);
        until(() -> given("taxArea").filter(DefaultValue::asked).isPresent());
        until(() -> ((Label) node(stage, "#foot")).getText().isEmpty());
        robot.press(KeyCode.ALT).type(KeyCode.E).release(KeyCode.ALT);
        until(() -> keys().equals(List.of("group", "taxArea", "currency")));
        robot.press(KeyCode.ALT).type(KeyCode.A).release(KeyCode.ALT);
        until(() -> given("taxArea").isEmpty());
    }

    @Test
    void anItemOfAListIsChosen() {
        Stage stage = opened();
        row(stage, "group");
        focus(stage, "#default-value");
        robot.type(KeyCode.DOWN);
        until(() -> given("group").map(DefaultValue::value).equals(Optional.of(FieldValue.of("EU"))));
    }

    @Test
    void whoIsNoAdministratorLooksAndChangesNothing() {
        here.administrator(false);
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> table(stage).getItems().size() == 8);
        assertThat(node(stage, "#default-value").isDisabled()).isTrue();
        robot.press(KeyCode.ALT).type(KeyCode.A).release(KeyCode.ALT);
        assertThat(samples.draft.isChanged()).isFalse();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-defaults-read-only");
    }

    private DefaultsPage page() {
        return new DefaultsPage(samples.draft, here.chosen(samples.reading()));
    }

    private Stage opened() {
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> samples.draft.mayChange() && table(stage).getItems().size() == 8);
        until(stage::isFocused);
        return stage;
    }

    private void row(Stage stage, String key) {
        fx(() -> {
            TableView<DefaultField> table = table(stage);
            table.requestFocus();
            table.getItems().stream().filter(field -> field.field().key().equals(key)).findFirst()
                    .ifPresent(field -> table.getSelectionModel().clearAndSelect(table.getItems().indexOf(field)));
            return true;
        });
    }

    private void focus(Stage stage, String id) {
        fx(() -> {
            node(stage, id).requestFocus();
            return true;
        });
    }

    private List<String> keys() {
        return samples.connection().mapping(ActorType.CUSTOMER).orElseThrow().defaults().stream()
                .map(DefaultValue::erpField).toList();
    }

    private Optional<DefaultValue> given(String key) {
        return samples.connection().mapping(ActorType.CUSTOMER).orElseThrow().defaults().stream()
                .filter(one -> one.erpField().equals(key)).findFirst();
    }

    @SuppressWarnings("unchecked") // It is the only table of the page.
    private static TableView<DefaultField> table(Stage stage) {
        return (TableView<DefaultField>) node(stage, "#defaults");
    }

    private static Node node(Stage stage, String id) {
        return stage.getScene().getRoot().lookup(id);
    }
}
