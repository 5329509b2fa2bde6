package dev.linkwright.ui.create;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.CreateOutcome;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.OperationId;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives <em>Create in ERP</em> by keys alone. */
class CreateDialogTest {
    private static final OperationId OPERATION = OperationId.random();

    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private CreateSetting setting;

    @BeforeEach
    void start() throws TimeoutException {
        setting = new CreateSetting(WindowSetting.start(folder));
    }

    @AfterEach
    void close() {
        fx(() -> {
            setting.dialog().close();
            return setting;
        });
    }

    @Test
    void theFormIsFilledInAndSentByKeys() {
        setting.creating.outcomes.add(made());
        setting.open();
        assertThat(focused().getAccessibleText()).isEqualTo("Customer group, must be filled in");
        robot.type(KeyCode.DOWN, 2);
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.DOWN, 2);
        robot.type(KeyCode.TAB);
        robot.targetWindow(setting.dialog().window()).write("faktura@stavne.example");
        robot.type(KeyCode.ENTER);
        until(() -> !setting.made.isEmpty());

        assertThat(setting.made.getFirst().made()).contains(OPERATION);
        assertThat(setting.creating.sent).singleElement().satisfies(form -> {
            assertThat(form.field("group").orElseThrow().value()).isEqualTo(FieldValue.of("Pu"));
            assertThat(form.field("terms").orElseThrow().value()).isEqualTo(FieldValue.of("20"));
            assertThat(form.field("email").orElseThrow().value()).isEqualTo(FieldValue.of("faktura@stavne.example"));
        });
        assertThat(setting.dialog().window().isShowing()).isFalse();
        assertThat(setting.left).isZero();
    }

    @Test
    void createGoesToTheFirstWrongField() {
        setting.openFilled();
        fx(() -> {
            setting.input("email").setText("");
            setting.input("orgnr").requestFocus();
            return setting;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> focused().equals(setting.input("email")));
        assertThat(setting.creating.sent).isEmpty();
        assertThat(setting.error("email")).isEqualTo("The field must not be blank in the ERP");
        assertThat(focused().getAccessibleHelp()).isEqualTo("The field must not be blank in the ERP");
    }

    @Test
    void whatIsWrongInAFoldedPartIsUnfolded() {
        setting.openFilled();
        fx(() -> {
            setting.input("discount").setText("much");
            return setting;
        });
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        until(() -> focused().equals(setting.input("discount")));
    }

    @Test
    void leavingWhileItIsNotClearSaysWhatStands() {
        setting.creating.outcomes.add(new CreateOutcome.Asks(OPERATION, List.of(Forms.TWIN)));
        setting.goOn(new UnfinishedCreate(OPERATION, ActorType.CUSTOMER, Plans.AGREED, Optional.empty(), ""));
        until(() -> setting.dialog().root().lookup(".lookalikes") != null);
        robot.type(KeyCode.ESCAPE);
        until(() -> question().isPresent());
        assertThat(question().orElseThrow().getScene().getRoot().getAccessibleText())
                .contains("Nothing is lost: the ERP tab keeps the unfinished Create");
        robot.type(KeyCode.ENTER);
        until(() -> !setting.dialog().window().isShowing());
        assertThat(setting.navigation.changed).hasSize(1);
    }

    @Test
    void thePersonSaysWhichOneItIs() {
        setting.creating.outcomes.add(new CreateOutcome.Asks(OPERATION, List.of(Forms.TWIN)));
        setting.goOn(new UnfinishedCreate(OPERATION, ActorType.CUSTOMER, Plans.AGREED, Optional.empty(), ""));
        until(() -> setting.dialog().root().lookup(".lookalikes") != null);
        setting.creating.outcomes.add(made());
        assertThat(focused().getAccessibleText()).isEqualTo("It is this one: Stavne Elektro AS, C-10877");
        robot.type(KeyCode.ENTER);
        until(() -> !setting.made.isEmpty());
        assertThat(setting.creating.asked).containsExactly("look", "this 77");
    }

    @Test
    void everyControlHasANameAndMnemonicsAreUnique() {
        setting.openFilled();
        List<Node> nodes = fx(() -> List.copyOf(setting.dialog().root().lookupAll("*")));
        assertThat(nodes.stream().filter(Node::isFocusTraversable).filter(Node::isVisible)
                .filter(node -> node instanceof TextInputControl || node instanceof ComboBoxBase
                        || node instanceof Button)
                .filter(node -> !(node.getParent() instanceof ComboBoxBase)))
                .allMatch(node -> name(node) != null && !name(node).isBlank());
        Set<String> mnemonics = new HashSet<>();
        assertThat(nodes.stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.isMnemonicParsing() && button.getText().contains("_"))
                .map(button -> button.getText().replaceAll(".*_(.).*", "$1").toLowerCase(Locale.ROOT)))
                .allMatch(mnemonics::add);
    }

    private static String name(Node node) {
        return node.getAccessibleText() != null || !(node instanceof Labeled labeled)
                ? node.getAccessibleText()
                : labeled.getText();
    }

    private static CreateOutcome made() {
        return new CreateOutcome.Created(OPERATION, Plans.of(Occasion.FIRST_CONNECT)
                .equal("name", "Name", "Stavne Elektro AS", "Stavne Elektro AS").compared().pending());
    }

    private Optional<Stage> question() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> setting.dialog().window().equals(stage.getOwner())).findFirst();
    }

    private Node focused() {
        return setting.dialog().window().getScene().getFocusOwner();
    }
}
