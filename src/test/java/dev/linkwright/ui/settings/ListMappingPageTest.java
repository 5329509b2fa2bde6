package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
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
import dev.linkwright.model.Problem;
import dev.linkwright.settings.ListEditing;
import dev.linkwright.settings.ListSamples;
import dev.linkwright.ui.common.Strip;
import dev.linkwright.ui.plans.WindowSetting;

/** Lists are mapped by keys alone. */
class ListMappingPageTest {
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
        window = here.window(samples.working, page(), SettingsScene.appearance(setting));
    }

    @AfterEach
    void close() {
        here.close(window);
        samples.close();
    }

    @Test
    void anItemIsChosenByKeysAndTheCountFollows() {
        Stage stage = opened();
        choosePaymentTerms(stage);
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-list-mapping");
        row(stage, "NET60");
        robot.type(KeyCode.ENTER);
        until(() -> stage.getScene().getFocusOwner() instanceof ComboBox<?>);
        robot.type(KeyCode.END);
        assertThat(held()).doesNotContainKey("NET60");
        robot.type(KeyCode.ENTER);
        until(() -> held().containsKey("NET60"));
        assertThat(held()).containsEntry("NET60", "15");
        until(() -> table(stage).isFocused());
        assertThat(samples.working.current()).isEqualTo(samples.draft.before());
        assertThat(fx(() -> lists(stage).getSelectionModel().getSelectedItem().mapped())).isEqualTo(5);
        robot.type(KeyCode.DELETE);
        until(() -> !held().containsKey("NET60"));
        undo();
        until(() -> held().containsKey("NET60"));
    }

    @Test
    void whoClosesTheItemsWithEscapeHasChosenNone() {
        Stage stage = opened();
        choosePaymentTerms(stage);
        row(stage, "NET60");
        robot.type(KeyCode.F2);
        until(() -> stage.getScene().getFocusOwner() instanceof ComboBox<?>);
        robot.type(KeyCode.END, KeyCode.ESCAPE);
        until(() -> table(stage).isFocused());
        assertThat(stage.isShowing()).isTrue();
        assertThat(samples.draft.isChanged()).isFalse();
    }

    @Test
    void anItemThatIsUsedTwiceIsSaidAndNothingIsSavedUntilItIsSettled() {
        Stage stage = opened();
        choosePaymentTerms(stage);
        row(stage, "CM+30");
        robot.type(KeyCode.ENTER);
        until(() -> stage.getScene().getFocusOwner() instanceof ComboBox<?>);
        robot.type(KeyCode.HOME, KeyCode.DOWN, KeyCode.ENTER);
        until(() -> foot(stage).getText().startsWith("1 item is used twice"));
        assertThat(foot(stage).getText()).isEqualTo("1 item is used twice, 3 items are not mapped");
        Strip strip = (Strip) fx(() -> window(stage).lookup(".strip"));
        assertThat(strip.title()).isEqualTo("“30 days net” is used twice");
        assertThat(strip.detail()).isEqualTo("Choose another CRM item for NET30 or CM+30 before you save.");
        assertThat(save(stage).isDisabled()).isTrue();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-list-mapping-twice");
        fx(() -> window.open(setting.owner, SettingsPlace.APPEARANCE));
        assertThat(foot(stage).getText()).startsWith("1 item is used twice");
        fx(() -> window.open(setting.owner, SettingsPlace.LIST_MAPPING));
        row(stage, "CM+30");
        robot.type(KeyCode.DELETE);
        until(() -> foot(stage).getText().equals("4 items are not mapped"));
        assertThat(samples.draft.isChanged()).isFalse();
    }

    @Test
    void suggestingIsTakenBackAsAWhole() {
        Stage stage = opened();
        choosePaymentTerms(stage);
        press(stage, "#suggest");
        until(() -> held().containsKey("NET60"));
        assertThat(held()).doesNotContainKey("NET21");
        undo();
        until(() -> !held().containsKey("NET60"));
        assertThat(samples.draft.isChanged()).isFalse();
    }

    @Test
    void onlyWhatIsNotMappedIsShownAndARowStaysWhenItIsMapped() {
        Stage stage = opened();
        choosePaymentTerms(stage);
        CheckBox only = (CheckBox) fx(() -> window(stage).lookup("#only-unmapped"));
        robot.press(KeyCode.ALT).type(KeyCode.U).release(KeyCode.ALT);
        until(only::isSelected);
        assertThat(keys(stage)).containsExactly("CM+30", "NET21", "NET60", "INT-CO");
        press(stage, "#suggest");
        until(() -> held().containsKey("NET60"));
        assertThat(keys(stage)).containsExactly("CM+30", "NET21", "NET60", "INT-CO");
    }

    @Test
    void whereTheErpDoesNotAnswerWhatIsHeldIsShownAndRetryBringsTheRest() {
        samples.erp.calls().failBefore("fields", 1,
                new Problem.Unreachable("Business Central Oslo", Problem.Failure.NO_CONNECTION, "refused",
                        Problem.Outcome.NOTHING_DONE));
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> window(stage).lookup("#retry") != null && samples.draft.mayChange());
        assertThat(keys(stage)).containsExactly("COD", "NET14", "NET30", "PREPAY");
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-list-mapping-unreachable");
        robot.press(KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT);
        until(() -> lists(stage).getItems().size() == 3);
        assertThat(fx(() -> window(stage).lookup("#retry"))).isNull();
    }

    @Test
    void whoIsNoAdministratorLooksAndChangesNothing() {
        here.administrator(false);
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> lists(stage).getItems().size() == 3);
        choosePaymentTerms(stage);
        row(stage, "NET30");
        robot.type(KeyCode.DELETE);
        robot.type(KeyCode.ENTER);
        undo();
        assertThat(((Button) window(stage).lookup("#suggest")).isDisabled()).isTrue();
        assertThat(samples.draft.isChanged()).isFalse();
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-list-mapping-read-only");
    }

    @Test
    void aListOfManyItemsFitsANarrowWindowAndOnlyWhatIsSeenIsMade() {
        Stage stage = opened();
        fx(() -> {
            stage.setWidth(980);
            stage.setHeight(600);
            return true;
        });
        assertThat(fx(() -> table(stage).getItems().size())).isEqualTo(240);
        assertThat(fx(() -> table(stage).lookupAll(".combo-box").size())).isLessThan(40);
        new Gallery(setting.theme).takeBoth(stage.getScene(), "settings-list-mapping-narrow");
    }

    private ListMappingPage page() {
        return new ListMappingPage(samples.draft, new ListEditing(samples.draft),
                here.chosen(samples.reading()));
    }

    private Stage opened() {
        Stage stage = fx(() -> window.open(setting.owner));
        until(() -> samples.draft.mayChange() && lists(stage).getItems().size() == 3);
        until(stage::isFocused);
        return stage;
    }

    private void choosePaymentTerms(Stage stage) {
        fx(() -> {
            lists(stage).requestFocus();
            return true;
        });
        robot.type(KeyCode.HOME).type(KeyCode.DOWN);
        until(() -> table(stage).getItems().size() == 8);
    }

    private void row(Stage stage, String key) {
        fx(() -> {
            TableView<ItemRow> table = table(stage);
            table.requestFocus();
            table.getItems().stream().filter(row -> row.key().equals(key)).findFirst()
                    .ifPresent(row -> table.getSelectionModel().clearAndSelect(table.getItems().indexOf(row)));
            return true;
        });
    }

    private void press(Stage stage, String id) {
        fx(() -> {
            window(stage).lookup(id).requestFocus();
            return true;
        });
        robot.type(KeyCode.SPACE);
    }

    private void undo() {
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
    }

    private Map<String, String> held() {
        return samples.connection().mapping(ActorType.CUSTOMER).orElseThrow().lists().stream()
                .filter(list -> list.erpList().equals("paymentTerms")).findFirst().orElseThrow().erpToCrm();
    }

    private List<String> keys(Stage stage) {
        Supplier<List<String>> keys = () -> table(stage).getItems().stream().map(row -> row.key())
                .toList();
        return fx(keys);
    }

    private static Node window(Stage stage) {
        return stage.getScene().getRoot();
    }

    @SuppressWarnings("unchecked") // It is the only table of the page.
    private static TableView<ItemRow> table(Stage stage) {
        return (TableView<ItemRow>) window(stage).lookup("#items");
    }

    @SuppressWarnings("unchecked") // It is the only one of this name.
    private static ListView<ListMappingModel.Line> lists(Stage stage) {
        return (ListView<ListMappingModel.Line>) window(stage).lookup("#lists");
    }

    private static Label foot(Stage stage) {
        return (Label) window(stage).lookup("#foot");
    }

    private static Button save(Stage stage) {
        return (Button) window(stage).lookup("#save");
    }
}
