package dev.linkwright.ui.health;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.browse.Heading;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.Strip;

/** Sync health driven by keys alone. */
class HealthPageTest {
    private final FxRobot robot = new FxRobot();
    @TempDir
    private Path folder;
    private HealthSetting setting;

    @BeforeEach
    void start() throws TimeoutException {
        setting = new HealthSetting(folder);
    }

    @AfterEach
    void close() {
        fx(() -> {
            Window.getWindows().stream().filter(window -> window != setting.window.owner).toList()
                    .forEach(Window::hide);
            return setting;
        });
    }

    @Test
    void threeConflictsAreSettledFromRecordToRecordWithTwoKeysEach() {
        for (String title : new String[]{"Alta AS", "Bø AS", "Ski AS"}) {
            setting.health.conflict(title, 1);
        }
        setting.connect.conflicts = OneConflict.compared();
        open();
        int keys = 0;
        robot.push(KeyCode.ENTER);
        keys++;
        for (int record = 1; record <= 3; record++) {
            int nth = record;
            until(() -> setting.connect.resolved.size() == nth && setting.dialog().isPresent());
            robot.push(KeyCode.DIGIT1);
            robot.push(KeyCode.CONTROL, KeyCode.ENTER);
            keys += 2;
            until(() -> setting.connect.saved.size() == nth);
        }
        until(() -> strip().startsWith("No further record waits"));
        assertThat(keys).isEqualTo(1 + 2 * 3);
        assertThat(setting.dialog()).isEmpty();
        assertThat(setting.table().isFocused()).isTrue();
        until(() -> text("#tile-waiting").equals("0 waiting for you"));
    }

    @Test
    void thePickerOfAWalkOpensAtItsFirstConflict() {
        setting.health.conflict("Alta AS", 1);
        setting.connect.conflicts = OneConflict.compared();
        open();
        robot.push(KeyCode.ENTER);
        until(() -> setting.dialog().isPresent());
        assertThat(fx(() -> setting.dialog().orElseThrow().getScene().getFocusOwner())).isInstanceOf(ListView.class);
    }

    @Test
    void aRecordIsSkippedByKeyAndComeBackToAndEscLeadsToTheList() {
        setting.health.conflict("Alta AS", 1);
        setting.health.conflict("Bø AS", 1);
        open();
        robot.push(KeyCode.ENTER);
        until(() -> setting.dialog().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until(() -> setting.connect.resolved.size() == 2 && setting.dialog().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
        until(() -> setting.connect.resolved.size() == 3 && setting.dialog().isPresent());
        assertThat(setting.connect.resolved.getLast()).isEqualTo(setting.connect.resolved.getFirst());
        robot.push(KeyCode.ESCAPE);
        until(() -> setting.dialog().isEmpty());
        assertThat(setting.connect.saved).isEmpty();
        assertThat(setting.table().isFocused()).isTrue();
        assertThat(setting.table().getSelectionModel().getSelectedIndex()).isZero();
    }

    @Test
    void skippingAsksIfSomethingWasDecidedAndStayingForgetsTheSkip() {
        setting.health.conflict("Alta AS", 1);
        setting.health.conflict("Bø AS", 1);
        open();
        robot.push(KeyCode.ENTER);
        until(() -> setting.dialog().isPresent());
        var picker = setting.dialog().orElseThrow();
        robot.push(KeyCode.DIGIT1);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until(() -> setting.dialog().orElseThrow() != picker);
        robot.push(KeyCode.ESCAPE);
        until(() -> setting.dialog().orElseThrow() == picker);
        assertThat(setting.connect.resolved).hasSize(1);
        robot.push(KeyCode.ESCAPE);
        until(() -> setting.dialog().orElseThrow() != picker);
        robot.push(KeyCode.ALT, KeyCode.D);
        until(() -> setting.dialog().isEmpty());
        assertThat(setting.connect.resolved).hasSize(1);
    }

    @Test
    void f8GoesOverWhatWaitsFromAnyHeadingAndEnterOpens() {
        setting.usualMorning();
        open();
        fx(() -> {
            setting.page.open(Heading.IN_SYNC);
            return true;
        });
        until(() -> setting.table().getItems().size() == 4);
        robot.push(KeyCode.F8);
        until(() -> setting.table().getItems().size() == 3);
        robot.push(KeyCode.F8);
        assertThat(setting.table().getSelectionModel().getSelectedIndex()).isEqualTo(1);
        robot.push(KeyCode.SHIFT, KeyCode.F8);
        assertThat(setting.table().getSelectionModel().getSelectedIndex()).isZero();
        robot.push(KeyCode.ENTER);
        until(() -> setting.dialog().isPresent());
        assertThat(setting.connect.resolved).hasSize(1);
    }

    @Test
    void tabLeadsFromTheRowToItsNextStepsAndTheErpTabOpensThroughTheLinksConnection() {
        setting.usualMorning();
        open(Heading.LEFT_OUT);
        until(() -> setting.table().getItems().size() == 3);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.TAB);
        assertThat(focusedText()).isEqualTo("Disconnect…");
        robot.push(KeyCode.TAB);
        assertThat(focusedText()).isEqualTo("Connect to another…");
        robot.push(KeyCode.SPACE);
        assertThat(setting.navigation.links).hasSize(1);
    }

    @Test
    void aRowIsCopiedWhole() {
        setting.health.conflict("Havlys Sjømat AS", 3);
        open();
        robot.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(
                "Havlys Sjømat AS\tCustomer C-10001, Tryton Oslo\t3 fields wait for you\t21 Nov 2026, 16:20");
    }

    @Test
    void ctrlFSearchesAndShowAllBringsEverythingBack() {
        setting.usualMorning();
        open(Heading.WAITING);
        until(() -> setting.table().getItems().size() == 3);
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("kuopion");
        until(() -> setting.table().getItems().size() == 1);
        robot.push(KeyCode.DOWN);
        assertThat(setting.table().isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.F);
        robot.write("xyz");
        until(() -> setting.table().getItems().isEmpty());
        robot.interact(() -> setting.table().lookup(".placeholder .button").requestFocus());
        robot.push(KeyCode.SPACE);
        until(() -> setting.table().getItems().size() == 3);
    }

    @Test
    void whatWasInterruptedIsCarriedOnFromHere() {
        setting.unfinishedWork();
        open(Heading.FAILING);
        until(() -> setting.page.node().lookupAll("#unfinished .strip").size() == 3);
        assertThat(text("#tile-failing")).isEqualTo("2 failing");
        setting.connect.outcomes.add(new SaveOutcome.TakenBack(0));
        setting.health.unfinished.removeFirst();
        press("Carry on");
        until(() -> strip().contains("taken back"));
        until(() -> setting.page.node().lookupAll("#unfinished .strip").size() == 2);
    }

    @Test
    void whatAnotherWorkstationDidNotFinishIsTakenOverOnceThePersonConfirmed() {
        setting.unfinishedWork();
        open(Heading.FAILING);
        until(() -> setting.page.node().lookupAll("#unfinished .strip").size() == 3);
        press("Take over…");
        until(() -> setting.dialog().isPresent());
        new Gallery(setting.window.theme).takeBoth(setting.dialog().orElseThrow().getScene(), "health-take-over");
        fx(() -> {
            setting.dialog().orElseThrow().getScene().getRoot().lookup(".button.dangerous").requestFocus();
            return true;
        });
        robot.push(KeyCode.ENTER);
        until(() -> strip().endsWith("taken over from Ola Berg"));
        until(() -> setting.page.node().lookupAll("#unfinished .strip").size() == 2);
    }

    @Test
    void automaticSynchronisationIsPausedAndResumedByKeys() {
        setting.open();
        robot.press(KeyCode.ALT).type(KeyCode.P).release(KeyCode.ALT);
        until(() -> setting.automatic.state.get() instanceof AutomaticRuns.State.Paused);
        until(() -> !setting.page.node().lookup("#pause").isVisible());
        robot.press(KeyCode.ALT).type(KeyCode.U).release(KeyCode.ALT);
        until(() -> setting.automatic.state.get() instanceof AutomaticRuns.State.Running);
        until(() -> setting.page.node().lookup("#pause").isVisible());
    }

    private void press(String text) {
        robot.interact(() -> setting.page.node().lookupAll(".button").stream().map(ButtonBase.class::cast)
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow().requestFocus());
        robot.push(KeyCode.SPACE);
    }

    private void open() {
        setting.open();
        until(() -> !setting.table().getItems().isEmpty() && !setting.table().getSelectionModel().isEmpty());
        until(() -> setting.page.node().lookup(".health-steps") != null);
    }

    private void open(Heading heading) {
        setting.open();
        fx(() -> {
            setting.page.open(heading);
            return true;
        });
    }

    private String strip() {
        return setting.page.node().lookupAll("#notices .strip").stream().map(Strip.class::cast).map(Strip::title)
                .findFirst().orElse("");
    }

    private String text(String tile) {
        return fx(() -> setting.page.node().lookup(tile).getAccessibleText());
    }

    private String focusedText() {
        return fx(() -> ((Labeled) setting.window.owner.getScene().getFocusOwner()).getText());
    }
}
