package dev.linkwright.ui.erptab;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.OperationId;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives disconnect, undo, cancel and the choice of a connection by keys alone. */
class ErpTabKeysTest {
    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private ErpTabSetting tab;

    @BeforeEach
    void start() throws TimeoutException {
        tab = new ErpTabSetting(folder);
    }

    @Test
    void aRecordIsDisconnectedAndTheDisconnectUndone() {
        disconnected();
        assertThat(tab.links.disconnected).hasSize(1);
        tab.links.undo = Optional.of(Links.undoDisconnect(0));
        tab.links.outcomes.add(new LinkOutcome.Restored(List.of(Links.own())));
        tab.records.state = States.connected(0);
        assertThat(focused()).isEqualTo("E_dit");
        robot.type(KeyCode.TAB);
        assertThat(focused()).isEqualTo("_Undo");
        robot.type(KeyCode.SPACE);
        until(() -> there(".marker.connected"));
        assertThat(tab.links.undone).hasSize(1);
        assertThat(focused()).isEqualTo("E_dit");
    }

    @Test
    void anUndoThatTakesLongToLookSaysSoAndIsCancelledBesideItsButton() {
        disconnected();
        CountDownLatch stopped = new CountDownLatch(1);
        tab.links.beforeLooking = () -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cancelled) {
                stopped.countDown();
                throw new CancellationException("Cancelled");
            }
        };
        robot.type(KeyCode.TAB).type(KeyCode.SPACE);
        until(() -> tab.section.node().lookup("#undo-cancel").isVisible());
        assertThat(there(".strip.done .spinner")).isTrue();
        new Gallery(tab.windows.theme).takeBoth(tab.windows.owner.getScene(), "erptab-undo-looking");
        robot.type(KeyCode.TAB);
        assertThat(focused()).isEqualTo("Cance_l");
        robot.type(KeyCode.SPACE);
        until(() -> stopped.getCount() == 0);
        until(() -> !tab.section.node().lookup("#undo-cancel").isVisible());
        assertThat(focused()).as("it can be undone again").isEqualTo("_Undo");
        assertThat(tab.links.undone).isEmpty();
    }

    @Test
    void aPendingDisconnectIsDroppedByCancel() {
        disconnectPending();
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(focused()).isEqualTo("Cancel");
        robot.type(KeyCode.SPACE);
        until(() -> there(".marker.connected") && !there(".strip.pending"));
        assertThat(tab.links.disconnected).isEmpty();
        assertThat(focused()).isEqualTo("E_dit");
    }

    @Test
    void aDisconnectThatIsCalledOffInItsQuestionLeavesNothingPending() {
        askToDisconnect();
        robot.type(KeyCode.ESCAPE);
        until(() -> question().isEmpty());
        assertThat(there(".strip.pending")).isFalse();
        assertThat(focused()).isEqualTo("_Disconnect…");
    }

    @Test
    void cancelAfterCreateKeepsTheActorForLater() {
        Compared found = Plans.firstConnect();
        tab.answer = new Compared(found.connection(), found.pending(), found.lists(),
                Optional.of(OperationId.random()));
        edit(FakeRecords.notConnected());
        robot.type(KeyCode.SPACE);
        until(() -> there(".strip.pending"));
        robot.push(KeyCode.SHIFT, KeyCode.TAB).type(KeyCode.SPACE);
        until(() -> question().isPresent());
        Stage question = question().orElseThrow();
        fx(() -> {
            button(question, "_Keep for later").requestFocus();
            return question;
        });
        robot.type(KeyCode.ENTER);
        until(() -> there(".strip.done"));
        assertThat(tab.creates.kept).hasSize(1);
    }

    @Test
    void oneOfSeveralConnectionsIsPickedFirst() {
        tab.records.connections = List.of(Samples.connection(), another("Business Central Oslo"),
                another("Tryton Göteborg"));
        edit(FakeRecords.notConnected());
        assertThat(focusedNode()).isInstanceOf(ConnectionChoice.class);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        until(() -> tab.records.read.getLast().equals("Tryton Göteborg") && there(".segments"));
        assertThat(tab.records.read).as("what was passed on the way is not read")
                .doesNotContain("Business Central Oslo");
        assertThat(focused()).isEqualTo("C_ustomer");
    }

    @Test
    void theChoiceOfAConnectionIsCalledOffByEscape() {
        tab.records.connections = List.of(Samples.connection(), another("Business Central Oslo"));
        edit(FakeRecords.notConnected());
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ESCAPE);
        assertThat(tab.records.read).doesNotContain("Business Central Oslo");
        assertThat(fx(() -> ((ConnectionChoice) focusedNode()).getValue())).isEqualTo(Samples.connection());
    }

    private void disconnected() {
        disconnectPending();
        tab.links.outcomes.add(new LinkOutcome.Removed(Links.of(Links.kept(0)), List.of()));
        tab.records.state = FakeRecords.notConnected();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> there(".marker.not-connected") && there(".strip.done"));
    }

    private void disconnectPending() {
        askToDisconnect();
        robot.type(KeyCode.ENTER);
        until(() -> there(".strip.pending"));
        assertThat(focused()).isEqualTo("_Save");
    }

    private void askToDisconnect() {
        edit(States.connected(0));
        assertThat(focused()).isEqualTo("_Disconnect…");
        robot.type(KeyCode.SPACE);
        until(() -> question().isPresent());
    }

    private void edit(ErpTabState state) {
        tab.show(state);
        fx(() -> {
            tab.section.requestFocus();
            return tab;
        });
        assertThat(focused()).isEqualTo("E_dit");
        robot.type(KeyCode.SPACE);
    }

    private boolean there(String selector) {
        return tab.section.node().lookup(selector) != null;
    }

    private Optional<Stage> question() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(window -> !window.equals(tab.windows.owner) && window.isShowing()).findFirst();
    }

    private static Node button(Stage question, String text) {
        return question.getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> ((ButtonBase) node).getText().equals(text)).findFirst().orElseThrow();
    }

    private static ErpConnection another(String name) {
        return new ErpConnection(ConnectionId.random(), name, "tryton", true, "", "NO", Map.of(),
                Samples.connection().mappings());
    }

    private String focused() {
        return ((ButtonBase) focusedNode()).getText();
    }

    private Node focusedNode() {
        return WindowSetting.focused(tab.windows.owner);
    }
}
