package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.model.Problem;
import dev.linkwright.settings.MappingSamples;
import dev.linkwright.ui.plans.WindowSetting;

/** Fields are mapped by keys alone. */
class MappingsPageTest {
    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private MappingSamples samples = new MappingSamples(false);
    private DraftSetting here;
    private WindowSetting setting;
    private SettingsWindow window;

    @AfterEach
    void close() {
        here.close(window);
        samples.close();
    }

    @Test
    void aFieldIsMappedByKeysAndSaved() throws TimeoutException {
        Stage stage = opened(false, true);
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-mappings");
        row(stage, "group");
        robot.type(KeyCode.F2);
        until(() -> stage.getScene().getFocusOwner() instanceof TextField);
        robot.write("categ");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        until(() -> held("group").filter(one -> "category".equals(one.crmField())).isPresent());
        assertThat(held("group")).contains(new FieldMapping("group", "category", Direction.BOTH, false, true));
        until(() -> table(stage).isFocused());
        until(() -> foot(stage).getText().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> foot(stage).getText().equals("Saved"));
        assertThat(samples.working.current()).isEqualTo(samples.draft.profile());
        assertThat(held("group")).isPresent();
    }

    @Test
    void directionsAndTicksAreSetByKeysAndImpossibleOnesAreNot() throws TimeoutException {
        Stage stage = opened(false, true);
        row(stage, "name");
        robot.type(KeyCode.RIGHT);
        until(() -> direction("name") == Direction.CRM_TO_ERP);
        robot.type(KeyCode.DIGIT2);
        until(() -> direction("name") == Direction.ERP_TO_CRM);
        robot.type(KeyCode.DIGIT3);
        until(() -> direction("name") == Direction.BOTH);
        robot.type(KeyCode.SPACE);
        until(() -> !held("name").orElseThrow().showInTab());
        robot.press(KeyCode.SHIFT).type(KeyCode.SPACE).release(KeyCode.SHIFT);
        until(() -> !held("name").orElseThrow().showInSearch());
        row(stage, "balance");
        robot.type(KeyCode.DIGIT1).type(KeyCode.DIGIT3);
        assertThat(direction("balance")).isEqualTo(Direction.ERP_TO_CRM);
        robot.type(KeyCode.DELETE);
        until(() -> held("balance").orElseThrow().crmField() == null);
        undo();
        until(() -> held("balance").orElseThrow().crmField() != null);
        assertThat(fx(() -> table(stage).getSelectionModel().getSelectedItem().key())).isEqualTo("balance");
    }

    @Test
    void aSuggestionIsMarkedAndTakenBackAsAWhole() throws TimeoutException {
        Stage stage = opened(false, true);
        List<String> before = fx(() -> table(stage).getItems().stream().map(MappingLine::key).toList());
        fx(() -> {
            window(stage).lookup("#suggest").requestFocus();
            return true;
        });
        robot.type(KeyCode.SPACE);
        until(() -> held("website").isPresent());
        assertThat(fx(() -> table(stage).getItems().stream()
                .filter(line -> line.shownProperty().get().suggested()).map(MappingLine::key).toList()))
                .contains("website", "phoneNumber").doesNotContain("name");
        assertThat(fx(() -> table(stage).getItems().stream().map(MappingLine::key).toList())).isEqualTo(before);
        assertThat(fx(() -> ((ToggleButton) window(stage).lookup("#tab-customer")).getGraphic()))
                .isInstanceOfSatisfying(Label.class, count -> assertThat(count.getText()).isNotEqualTo("5"));
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-mappings-suggested");
        undo();
        until(() -> held("website").isEmpty());
        assertThat(samples.draft.isChanged()).isFalse();
    }

    @Test
    void aMandatoryFieldWithoutASourceKeepsAnActiveConnectionFromBeingSaved() throws TimeoutException {
        Stage stage = opened(true, true);
        assertThat(foot(stage).getText()).startsWith("The connection cannot be activated: Customer group");
        row(stage, "name");
        robot.type(KeyCode.SPACE);
        until(() -> samples.draft.isChanged());
        assertThat(((Button) window(stage).lookup("#save")).isDisabled()).isTrue();
        undo();
        until(() -> !samples.draft.isChanged());
    }

    @Test
    void fieldsAreFilteredAndTheTabOfAnotherActorTypeShowsItsOwn() throws TimeoutException {
        Stage stage = opened(false, true);
        fx(() -> {
            window(stage).lookup("#filter").requestFocus();
            return true;
        });
        robot.write("payment");
        until(() -> table(stage).getItems().size() == 1);
        robot.type(KeyCode.DOWN);
        until(() -> table(stage).isFocused());
        fx(() -> {
            ((TextField) window(stage).lookup("#filter")).clear();
            window(stage).lookup("#tab-supplier").requestFocus();
            return true;
        });
        robot.type(KeyCode.SPACE);
        until(() -> table(stage).getItems().stream().noneMatch(line -> line.row().isMapped()));
        robot.press(KeyCode.ALT).type(KeyCode.Y).release(KeyCode.ALT);
        until(() -> samples.connection().actorTypes().size() == 2);
    }

    @Test
    void whereTheErpDoesNotAnswerWhatIsHeldIsShownAndRetryBringsTheRest() throws TimeoutException {
        samples.erp.calls().failBefore("fields", 1, new Problem.Unreachable("Business Central Oslo",
                Problem.Failure.NO_CONNECTION, "refused", Problem.Outcome.NOTHING_DONE));
        Stage stage = shown(true);
        until(() -> window(stage).lookup("#retry") != null && samples.draft.mayChange());
        assertThat(fx(() -> table(stage).getItems().size())).isEqualTo(5);
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-mappings-unreachable");
        robot.press(KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT);
        until(() -> table(stage).getItems().size() == 12);
    }

    @Test
    void whoIsNoAdministratorLooksAndChangesNothing() throws TimeoutException {
        Stage stage = shown(false);
        until(() -> table(stage).getItems().size() == 12);
        row(stage, "name");
        robot.type(KeyCode.DIGIT1).type(KeyCode.SPACE).type(KeyCode.DELETE);
        robot.type(KeyCode.F2);
        undo();
        assertThat(samples.draft.isChanged()).isFalse();
        assertThat(fx(() -> window(stage).lookup("#suggest").isDisabled())).isTrue();
        assertThat(fx(() -> window(stage).lookup("#sync-actor").isDisabled())).isTrue();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-mappings-read-only");
    }

    @Test
    void aNarrowWindowKeepsEveryColumn() throws TimeoutException {
        Stage stage = opened(false, true);
        fx(() -> {
            stage.setWidth(1024);
            stage.setHeight(640);
            return true;
        });
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-mappings-narrow");
        assertThat(fx(() -> table(stage).getColumns().stream().allMatch(column -> column.getWidth() > 70))).isTrue();
    }

    private Stage opened(boolean active, boolean administrator) throws TimeoutException {
        samples.close();
        samples = new MappingSamples(active);
        Stage stage = shown(administrator);
        until(() -> samples.draft.mayChange() && table(stage).getItems().size() == 12);
        until(stage::isFocused);
        return stage;
    }

    private Stage shown(boolean administrator) throws TimeoutException {
        here = new DraftSetting(folder, samples.draft, samples.crm);
        here.administrator(administrator);
        setting = here.setting;
        window = here.window(samples.working, new MappingsPage(samples.draft, here.chosen(samples.reading()),
                samples.preview(), samples.finder()));
        Stage stage = fx(() -> window.open(setting.owner));
        robot.targetWindow(stage);
        return stage;
    }

    private void row(Stage stage, String key) {
        fx(() -> {
            TableView<MappingLine> table = table(stage);
            table.requestFocus();
            table.getItems().stream().filter(line -> line.key().equals(key)).findFirst()
                    .ifPresent(line -> table.getSelectionModel().clearAndSelect(table.getItems().indexOf(line)));
            return true;
        });
    }

    private void undo() {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    }

    private Optional<FieldMapping> held(String key) {
        return fx(() -> samples.mapping(key));
    }

    private Direction direction(String key) {
        return held(key).orElseThrow().direction();
    }

    private static Node window(Stage stage) {
        return stage.getScene().getRoot();
    }

    @SuppressWarnings("unchecked") // It is the only one of this name.
    private static TableView<MappingLine> table(Stage stage) {
        return (TableView<MappingLine>) window(stage).lookup("#mappings");
    }

    private static Label foot(Stage stage) {
        return (Label) window(stage).lookup("#foot");
    }
}
