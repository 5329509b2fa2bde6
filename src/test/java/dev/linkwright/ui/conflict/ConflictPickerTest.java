package dev.linkwright.ui.conflict;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.Compared;
import dev.linkwright.sync.plan.Circumstance;
import dev.linkwright.sync.plan.Decision;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives the picker by keys alone. */
class ConflictPickerTest {
    private final FxRobot robot = new FxRobot();
    private final List<Compared> decided = new ArrayList<>();
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private BaseDialog dialog;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
    }

    @AfterEach
    void close() {
        fx(() -> {
            Window.getWindows().stream().filter(window -> window != setting.owner).toList().forEach(Window::hide);
            return setting;
        });
    }

    @Test
    void everythingIsDecidedAndAppliedByKeys() {
        open(Plans.conflicts());
        assertThat(selected()).isEqualTo("name");
        robot.type(KeyCode.DIGIT1);
        assertThat(selected()).isEqualTo("terms");
        robot.type(KeyCode.DIGIT3);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(dialog.window().isShowing()).isFalse();
        assertThat(decided).singleElement().satisfies(compared -> {
            assertThat(decision(compared, "name")).isEqualTo(Decision.TAKE_CRM);
            assertThat(decision(compared, "terms")).isEqualTo(Decision.TAKE_LAST_AGREED);
        });
        assertThat(WindowSetting.focused(setting.owner)).isSameAs(setting.opener);
    }

    @Test
    void aValueIsTypedWithF2AndEscKeepsTheWindow() {
        open(Plans.conflicts());
        robot.type(KeyCode.F2);
        robot.targetWindow(dialog.window()).push(KeyCode.CONTROL, KeyCode.A);
        robot.targetWindow(dialog.window()).write("Havlys 123");
        robot.type(KeyCode.ENTER);
        assertThat(state("name").third()).map(FieldState.Third::text).contains("Havlys 123");
        assertThat(selected()).isEqualTo("terms");
        assertThat(focused()).isInstanceOf(ListView.class);
        robot.type(KeyCode.F2);
        assertThat(focused()).isInstanceOf(TextInputControl.class);
        robot.type(KeyCode.ESCAPE);
        assertThat(focused()).isInstanceOf(ListView.class);
        assertThat(dialog.window().isShowing()).isTrue();
        assertThat(state("terms").isUndecided()).isTrue();
    }

    @Test
    void deleteBlanksAndUndoBringsBack() {
        open(Plans.conflicts());
        robot.type(KeyCode.DELETE);
        assertThat(state("name").third()).map(FieldState.Third::text).contains("(blank)");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(state("name").isUndecided()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(state("name").isUndecided()).isFalse();
    }

    @Test
    void applyTooEarlyGoesToWhatIsLeft() {
        open(Plans.conflicts());
        robot.type(KeyCode.END);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(selected()).isEqualTo("name");
        assertThat(dialog.window().isShowing()).isTrue();
        robot.push(KeyCode.F8);
        assertThat(selected()).isEqualTo("terms");
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(selected()).isEqualTo("name");
    }

    @Test
    void applyByMouseTooEarlyLeavesTheKeysInTheRowThatIsLeft() {
        open(Plans.conflicts());
        robot.clickOn(dialog.window().getScene().lookup(".button:default"));
        assertThat(dialog.window().isShowing()).isTrue();
        assertThat(focused()).isInstanceOf(ListView.class);
        robot.type(KeyCode.DIGIT1);
        assertThat(state("name").isUndecided()).isFalse();
    }

    @Test
    void tabReachesBothValuesOfTheRowAndSpaceChooses() {
        open(Plans.conflicts());
        robot.type(KeyCode.TAB);
        assertThat(focused()).isInstanceOf(ValueBox.class);
        assertThat(focused().getAccessibleText()).startsWith("Name, CRM value, Havlys Sjømat AS");
        robot.type(KeyCode.TAB);
        assertThat(focused().getAccessibleText()).startsWith("Name, ERP value");
        robot.type(KeyCode.SPACE);
        assertThat(state("name").happening()).isEqualTo(Happening.TO_CRM);
    }

    @Test
    void escClosesAtOnceIfNothingWasDecidedAndAsksElse() {
        open(Plans.conflicts());
        robot.type(KeyCode.ESCAPE);
        assertThat(dialog.window().isShowing()).isFalse();
        open(Plans.conflicts());
        robot.type(KeyCode.DIGIT2);
        robot.type(KeyCode.ESCAPE);
        assertThat(dialog.window().isShowing()).isTrue();
        Stage question = question();
        robot.type(KeyCode.ESCAPE);
        assertThat(question.isShowing()).isFalse();
        assertThat(dialog.window().isShowing()).isTrue();
        robot.type(KeyCode.ESCAPE);
        button(question(), "Drop decisions");
        assertThat(dialog.window().isShowing()).isFalse();
        assertThat(decided).isEmpty();
    }

    @Test
    void aClickOnAValueChoosesIt() {
        open(Plans.conflicts());
        Node erp = fx(() -> dialog.root().lookupAll(".value-box").stream()
                .filter(box -> box.getAccessibleText().startsWith("Name, ERP value")).findFirst().orElseThrow());
        robot.clickOn(erp);
        assertThat(state("name").happening()).isEqualTo(Happening.TO_CRM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {820, 980})
    void choosingASideMovesNothing(double width) {
        open(Plans.of(Occasion.FIRST_CONNECT)
                .field("email", "Invoice e-mail", "fakturamottak@stavne.example", "regnskap@stavne-elektro.example",
                        Circumstance.NEVER_SYNCHRONISED)
                .field("name", "Name", "Stavne Elektro AS", "STAVNE ELEKTRO AS", Circumstance.NEVER_SYNCHRONISED)
                .compared());
        fx(() -> {
            dialog.window().setWidth(width);
            return dialog;
        });
        List<Bounds> before = places();
        assertThat(before).hasSize(4);
        for (KeyCode key : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2)) {
            robot.type(KeyCode.HOME).type(key);
            robot.type(KeyCode.END).type(key);
            assertThat(places()).isEqualTo(before);
        }
    }

    /** Where the values stand, and so how high their rows are. */
    private List<Bounds> places() {
        return fx(() -> {
            dialog.root().applyCss();
            dialog.root().layout();
            return dialog.root().lookupAll(".value-box").stream()
                    .map(box -> box.localToScene(box.getBoundsInLocal())).toList();
        });
    }

    @Test
    void everyKeyHasItsButtonAndSaysWhatItDoes() {
        open(Plans.conflicts());
        assertThat(choices()).containsExactly("1 Use CRM", "2 Use ERP", "3 Last agreed", "4 Leave both",
                "F2 Type a value", "Delete Make blank");
        robot.type(KeyCode.ESCAPE);
        open(Plans.firstConnect());
        assertThat(choices()).as("nothing was agreed before, and the key says so").contains("3 Last agreed: none")
                .hasSize(6);
        robot.type(KeyCode.DIGIT3);
        assertThat(state("name").isUndecided()).isTrue();
    }

    private List<String> choices() {
        return fx(() -> dialog.root().lookupAll(".choice-button").stream().map(Button.class::cast)
                .map(button -> ((Label) button.getGraphic()).getText() + " " + button.getText()).toList());
    }

    @Test
    void everyControlHasAName() {
        open(Plans.firstConnect());
        List<String> nameless = fx(() -> dialog.root().lookupAll("*").stream()
                .filter(node -> node instanceof Button || node instanceof ToggleButton || node instanceof ValueBox)
                .filter(node -> Optional.ofNullable(node.getAccessibleText()).orElse("").isEmpty()
                        && !(node instanceof Labeled labeled && !labeled.getText().isEmpty()))
                .map(Node::toString).toList());
        assertThat(nameless).isEmpty();
    }

    @Test
    void theRestIsTakenAfterASummary() {
        open(Plans.conflicts());
        robot.type(KeyCode.DIGIT2);
        robot.push(KeyCode.ALT, KeyCode.R);
        Stage summary = question();
        assertThat(summary.getTitle()).isEqualTo("Use CRM for the rest");
        assertThat(state("terms").isUndecided()).isTrue();
        robot.targetWindow(summary).push(KeyCode.ESCAPE);
        assertThat(state("terms").isUndecided()).isTrue();
        robot.push(KeyCode.ALT, KeyCode.R);
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(state("terms").happening()).isEqualTo(Happening.TO_ERP);
        assertThat(state("name").happening()).as("decided by hand").isEqualTo(Happening.TO_CRM);
        assertThat(dialog.window().isShowing()).isTrue();
    }

    @Test
    void aGroupIsOpenedByAKeyAndEachFieldDecidedAlone() {
        open(Plans.firstConnect());
        robot.type(KeyCode.DIGIT4);
        assertThat(state("name").happening()).isEqualTo(Happening.LEFT_DIFFERENT);
        assertThat(selected()).isEqualTo("street");
        robot.type(KeyCode.DIGIT5);
        robot.type(KeyCode.DIGIT1);
        assertThat(state("street").happening()).isEqualTo(Happening.TO_ERP);
        assertThat(selected()).isEqualTo("code");
        robot.type(KeyCode.NUMPAD2);
        assertThat(state("code").happening()).isEqualTo(Happening.TO_CRM);
    }

    @Test
    void theValueThatHasTheFocusIsCopied() {
        open(Plans.conflicts());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("Name\tHavlys Sjømat AS\tHavlys Seafood AS");
        robot.type(KeyCode.TAB).type(KeyCode.TAB);
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(clipboard()).isEqualTo("Havlys Seafood AS");
        robot.type(KeyCode.DOWN);
        assertThat(selected()).isEqualTo("terms");
        assertThat(focused()).isInstanceOf(ListView.class);
    }

    @Test
    void thePreviewIsCopiedAsATable() {
        open(Plans.firstConnect());
        robot.push(KeyCode.ALT, KeyCode.V);
        Stage preview = question();
        robot.targetWindow(preview).push(KeyCode.ALT, KeyCode.O);
        assertThat(clipboard().lines()).hasSize(6).first()
                .isEqualTo("System\tRecord\tField\tOld value\tNew value\tReason");
        robot.targetWindow(preview).push(KeyCode.ESCAPE);
        assertThat(preview.isShowing()).isFalse();
    }

    @Test
    void anItemOfAListIsChosenByArrows() {
        open(Plans.of(Occasion.FIRST_CONNECT).country("NO", "SE").compared());
        robot.type(KeyCode.F2);
        assertThat(focused()).isInstanceOf(ComboBox.class);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
        assertThat(state("country").third()).map(FieldState.Third::text).contains("Denmark");
        assertThat(dialog.window().isShowing()).isTrue();
    }

    @Test
    void ofSixtyFieldsTheOneToDecideIsAlwaysSeen() {
        Plans many = Plans.of(Occasion.FIRST_CONNECT);
        for (int field = 0; field < 60; field++) {
            many.field("f" + field, "Field " + field, "CRM " + field, "ERP " + field,
                    Circumstance.NEVER_SYNCHRONISED);
        }
        open(many.compared());
        for (int field = 0; field < 15; field++) {
            assertThat(selected()).isEqualTo("f" + field);
            assertThat(seen("Field " + field)).as("row %d is seen", field).isTrue();
            robot.type(KeyCode.DIGIT1);
        }
        robot.type(KeyCode.END);
        assertThat(seen("Field 59")).isTrue();
        robot.type(KeyCode.F8);
        assertThat(seen("Field 15")).isTrue();
    }

    @Test
    void aLongValueIsReadInFull() {
        String text = "A long note about the customer. ".repeat(40);
        open(Plans.of(Occasion.FIRST_CONNECT).field("note", "Note", text + "One",
                text + "Two", Circumstance.NEVER_SYNCHRONISED).compared());
        robot.type(KeyCode.F3);
        Stage full = question();
        assertThat(fx(() -> full.getScene().getRoot().lookupAll(".text-area").stream()
                .map(area -> ((TextInputControl) area).getText()).toList())).containsExactlyInAnyOrder(text + "One",
                        text + "Two");
    }

    private boolean seen(String label) {
        return fx(() -> dialog.root().lookupAll(".field-name").stream()
                .filter(node -> node instanceof Label name && name.getText().equals(label))
                .anyMatch(node -> {
                    Bounds row = node.localToScene(node.getBoundsInLocal());
                    Bounds list = list().localToScene(list().getBoundsInLocal());
                    return row.getMinY() >= list.getMinY() && row.getMaxY() <= list.getMaxY();
                }));
    }

    private static String clipboard() {
        return fx(() -> Clipboard.getSystemClipboard().getString());
    }

    private void open(Compared compared) {
        ConflictPicker picker = new ConflictPicker(setting.dialogs, setting.texts, setting.loader, Plans.CLOCK);
        dialog = fx(() -> picker.open(setting.owner, compared, decided::add));
    }

    private Stage question() {
        return fx(() -> Window.getWindows().stream()
                .filter(window -> window != setting.owner && window != dialog.window()).map(Stage.class::cast)
                .findFirst().orElseThrow());
    }

    private static void button(Stage window, String text) {
        fx(() -> {
            Button found = window.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                    .filter(button -> button.getText().replace("_", "").equals(text)).findFirst().orElseThrow();
            found.fire();
            return found;
        });
    }

    private Node focused() {
        return WindowSetting.focused(dialog.window());
    }

    @SuppressWarnings("unchecked") // The only list of the picker holds its rows.
    private ListView<PickerItem> list() {
        return (ListView<PickerItem>) dialog.root().lookup(".picker-list");
    }

    private String selected() {
        return fx(() -> ((PickerItem.Field) list().getSelectionModel().getSelectedItem()).key());
    }

    private FieldState state(String key) {
        return fx(() -> list().getItems().stream()
                .filter(item -> item instanceof PickerItem.Field field && field.key().equals(key)).findFirst()
                .map(item -> ((PickerItem.Field) item).state()).orElseThrow());
    }

    private static Decision decision(Compared compared, String key) {
        return compared.pending().plan().field(key).orElseThrow().decision();
    }
}
