package dev.linkwright.ui.erptab;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.Link;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives the ERP tab by keys alone. */
class ErpTabSectionTest {
    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private ErpTabSetting tab;

    @BeforeEach
    void start() throws TimeoutException {
        tab = new ErpTabSetting(folder);
    }

    @Test
    void aRecordIsConnectedAndSavedByKeys() {
        assertThat(tab.section.pending().getValue()).isFalse();
        pending();
        assertThat(tab.section.pending().getValue()).isTrue();
        assertThat(focused().getText()).isEqualTo("_Save");
        tab.connect.outcomes.add(new SaveOutcome.Done(new Link(Plans.firstConnect().pending().link(),
                Samples.CONNECTION, Samples.COMPANY, "Stavne Elektro AS", Samples.CUSTOMER, "C-10877", Bindings.NONE,
                Bindings.NONE, Plans.AGREED, "Ola Berg", Plans.AGREED, "Ola Berg"), 3, 2));
        tab.records.state = States.connected(0);
        robot.type(KeyCode.SPACE);
        until(() -> tab.section.node().lookup(".strip.done") != null
                && tab.section.node().lookup(".marker.connected") != null);
        assertThat(tab.connect.saved).hasSize(1);
        assertThat(tab.section.pending().getValue()).isFalse();
    }

    @Test
    void leavingAsksAndCanBeCalledOff() {
        pending();
        boolean[] left = {false};
        fx(() -> {
            tab.section.leave(() -> left[0] = true);
            return left;
        });
        Stage question = question();
        robot.type(KeyCode.ESCAPE);
        assertThat(question.isShowing()).isFalse();
        assertThat(left[0]).isFalse();
        fx(() -> {
            tab.section.leave(() -> left[0] = true);
            return left;
        });
        Stage again = question();
        fx(() -> {
            Button drop = again.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
                    .filter(button -> button.getText().equals("_Drop it")).findFirst().orElseThrow();
            drop.fire();
            return drop;
        });
        assertThat(left[0]).isTrue();
    }

    @Test
    void noStateHasANamelessOrDeadControl() {
        States.all().forEach((name, state) -> {
            tab.show(state);
            List<Node> buttons = fx(() -> tab.section.node().lookupAll("*").stream()
                    .filter(node -> node instanceof ButtonBase && node.isVisible() && node.getParent().isVisible()
                            && isShown(node))
                    .toList());
            assertThat(buttons).as(name).allSatisfy(node -> {
                String text = ((Labeled) node).getText();
                boolean saysWhyBelow = Set.of("E_dit", "S_ync now").contains(text)
                        && state instanceof ErpTabState.OutOfReach
                        || text.equals("Reacti_vate") && node.getAccessibleHelp() != null;
                assertThat(node.isDisabled()).isEqualTo(saysWhyBelow);
                assertThat(Optional.ofNullable(node.getAccessibleText()).orElse("")
                        + ((Labeled) node).getText()).isNotEmpty();
            });
        });
    }

    @Test
    void noTwoControlsOfAStateShareAKey() {
        States.all().forEach((name, state) -> {
            tab.show(state);
            List<Character> keys = fx(() -> tab.section.node().lookupAll("*").stream()
                    .filter(node -> node instanceof ButtonBase button && button.isMnemonicParsing() && isShown(node))
                    .map(node -> ((ButtonBase) node).getText()).filter(text -> text.contains("_"))
                    .map(text -> Character.toLowerCase(text.charAt(text.indexOf('_') + 1))).toList());
            assertThat(keys).as(name).doesNotHaveDuplicates().as("taken by the window around it")
                    .doesNotContain('c', 'o', 'p', 'a', 'i', 'e', 'n', 'j');
        });
    }

    @Test
    void valuesCanBeReachedAndCopied() {
        tab.show(States.connected(0));
        long values = fx(
                () -> tab.section.node().lookupAll(".value").stream().filter(Node::isFocusTraversable).count());
        assertThat(values).isEqualTo(States.fields().size() + 1L);
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void pending() {
        tab.show(FakeRecords.notConnected());
        fx(() -> {
            tab.section.requestFocus();
            return tab;
        });
        assertThat(focused().getText()).isEqualTo("E_dit");
        robot.type(KeyCode.SPACE);
        assertThat(focused().getText()).isEqualTo("C_ustomer");
        robot.type(KeyCode.SPACE);
        until(() -> tab.section.node().lookup(".strip.pending") != null);
    }

    private Stage question() {
        return fx(() -> Window.getWindows().stream().filter(window -> window != tab.windows.owner)
                .map(Stage.class::cast).findFirst().orElseThrow());
    }

    private ButtonBase focused() {
        return (ButtonBase) WindowSetting.focused(tab.windows.owner);
    }
}
