package dev.linkwright.ui.health;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.browse.Heading;
import dev.linkwright.connect.HeldSync;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Sentence;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.plans.FakeConnectToErp;

/** Every state of the page, in both themes, held to the rules of windows. */
class HealthGalleryTest {
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
    void everyHeading() {
        setting.usualMorning();
        setting.unfinishedWork();
        setting.open();
        until(() -> setting.table().getItems().size() == 3);
        take("health-waiting");
        open(Heading.LEFT_OUT, 3);
        take("health-left-out");
        open(Heading.IN_SYNC, 4);
        take("health-in-sync");
        open(Heading.FAILING, 1);
        until(() -> setting.page.node().lookupAll("#unfinished .strip").size() == 3);
        take("health-failing");
    }

    @Test
    void heldUp() {
        setting.usualMorning();
        setting.automatic.pause();
        setting.automatic.held.addAll(List.of(
                new HeldSync.OtherErp(Samples.connection(),
                        new Fingerprint("https://erp.nordic.example:8000", "nordic"),
                        new Fingerprint("https://erp2.nordic.example:8000", "nordic_copy"), 920),
                new HeldSync.NotCompared(Samples.connection(),
                        Sentence.of("problem.ran-backwards", Samples.connection().name()), 920),
                new HeldSync.TooMany(Samples.connection(), Sentence.of("standing.brake", "Payment terms, Credit limit"),
                        Set.of(CrmEntity.company(1), CrmEntity.company(2)))));
        setting.open();
        until(() -> setting.page.node().lookupAll("#heldPlace .strip").size() == 4);
        take("health-held-up");
        robot.push(KeyCode.ALT, KeyCode.U);
        until(() -> setting.page.node().lookupAll("#heldPlace .strip").size() == 3);
        fx(() -> {
            setting.page.node().lookupAll("#heldPlace .button").iterator().next().requestFocus();
            return true;
        });
        robot.push(KeyCode.SPACE);
        until(() -> setting.dialog().isPresent());
        new Gallery(setting.window.theme).takeBoth(setting.dialog().orElseThrow().getScene(), "health-other-erp");
        fx(() -> {
            setting.dialog().orElseThrow().getScene().getRoot().lookup(".button.dangerous").requestFocus();
            return true;
        });
        robot.push(KeyCode.ENTER);
        until(() -> setting.automatic.released.size() == 1);
        until(() -> setting.page.node().lookupAll("#heldPlace .strip").size() == 2);
        fx(() -> {
            setting.window.owner.setWidth(1024);
            setting.page.node().getScene().getRoot().setStyle("-fx-font-size: 19.5px");
            return true;
        });
        take("health-held-up-narrow");
    }

    @Test
    void nothingThere() {
        setting.open();
        fx(() -> {
            setting.page.open(Heading.WAITING);
            return true;
        });
        until(() -> setting.page.node().lookup(".empty-state") != null);
        take("health-nothing");
        fx(() -> {
            setting.health.locked = true;
            setting.health.crmDown = true;
            setting.page.open(Heading.FAILING);
            setting.page.readAgain();
            return true;
        });
        until(() -> setting.page.node().lookupAll(".strip").size() == 2);
        take("health-unreadable");
    }

    @Test
    void theWalk() {
        setting.usualMorning();
        setting.connect.conflicts = OneConflict.compared();
        setting.open();
        until(() -> setting.table().getItems().size() == 3 && !setting.table().getSelectionModel().isEmpty());
        robot.push(KeyCode.ENTER);
        until(() -> setting.dialog().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until(() -> setting.connect.resolved.size() == 2 && setting.dialog().isPresent());
        new Gallery(setting.window.theme).takeBoth(setting.dialog().orElseThrow().getScene(), "health-walk");
        setting.connect.failNext(FakeConnectToErp.TIME_LIMIT);
        robot.push(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        until(() -> setting.page.node().lookup("#notices .strip") != null);
        take("health-walk-failed");
        assertThat(setting.connect.saved).isEmpty();
    }

    private void open(Heading heading, int rows) {
        fx(() -> {
            setting.page.open(heading);
            return true;
        });
        until(() -> setting.table().getItems().size() == rows);
        fx(() -> {
            setting.page.parts().getFirst().focus().run();
            return true;
        });
    }

    private void take(String name) {
        until(() -> setting.page.node().getScene() != null);
        new Gallery(setting.window.theme).takeBoth(setting.page.node().getScene(), name);
    }
}
