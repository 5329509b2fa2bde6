package dev.linkwright.ui.activity;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.gallery.Gallery;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/** The page by keys, and pictures of it. */
class ActivityLogPageTest {
    private static final Clock CLOCK = Clock.fixed(FakeLog.NOW, ZoneOffset.UTC);

    @TempDir
    private Path folder;
    private final FxRobot keys = new FxRobot();
    private final SeenNavigation navigation = new SeenNavigation();
    private final FakeRevert reverting = new FakeRevert();
    private final FakeLinkUndo linkUndo = new FakeLinkUndo();
    private FakeLog log = FakeLog.ordinary();
    private WindowSetting setting;
    private Scene scene;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
    }

    @Test
    void writesAreFilteredPickedCopiedRevertedAndOpenedByKeys() {
        open(1180);
        keys.write("Sundsvall");
        until(() -> table().getItems().size() == 3);
        keys.push(KeyCode.DOWN);
        until(() -> button("Revert").isDisabled() == false);
        keys.push(KeyCode.CONTROL, KeyCode.C);
        assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).contains("Street", "Köpmangatan 4",
                "Kolvägen 12");
        keys.push(KeyCode.ENTER);
        assertThat(navigation.opened).containsExactly(log.all.get(3).entity());
        keys.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        assertThat(WindowSetting.focused(setting.owner)).isSameAs(button("Revert"));
        keys.push(KeyCode.SPACE);
        until(() -> Window.getWindows().size() > 1);
        keys.push(KeyCode.ENTER);
        until(() -> said().startsWith("Reverted"));
        assertThat(reverting.reverted).hasSize(1);
        assertThat(navigation.changed).containsExactly(log.all.get(3).entity());
    }

    @Test
    void findingLeadsBackToTheFilterAndTypingReplacesIt() {
        open(1180);
        keys.write("Sundsvall");
        until(() -> table().getItems().size() == 3);
        keys.push(KeyCode.DOWN);
        keys.push(KeyCode.CONTROL, KeyCode.F);
        keys.write("no such record");
        until(() -> table().getItems().isEmpty());
    }

    @Test
    void aWriteThatCannotBeRevertedSaysWhy() {
        open(1180);
        fx(() -> {
            table().requestFocus();
            table().getSelectionModel().select(5);
            return table();
        });
        until(() -> said().startsWith("No, a link"));
        assertThat(button("Revert").isDisabled()).isTrue();
        assertThat(button("Revert").getAccessibleHelp()).startsWith("No, a link");
        fx(() -> {
            button("Undo whole Save…").fire();
            return table().getSelectionModel().getSelectedItem();
        });
        assertThat(linkUndo.undone).containsExactly(log.all.get(5));
    }

    @Test
    void theExportSaysWhereItIs() throws Exception {
        open(1180);
        fx(() -> {
            button("Export to CSV…").fire();
            return scene;
        });
        until(() -> scene.getRoot().lookup(".strip.done") != null);
        assertThat(Files.readString(folder.resolve("out.csv"))).contains("Köpmangatan 4");
    }

    @Test
    void pictures() {
        open(1180);
        fx(() -> {
            table().requestFocus();
            table().getSelectionModel().select(3);
            return table();
        });
        until(() -> said().startsWith("Yes"));
        new Gallery(setting.theme).takeBoth(scene, "activity-log");
        fx(() -> {
            table().getSelectionModel().select(5);
            return table();
        });
        until(() -> said().startsWith("No, a link"));
        new Gallery(setting.theme).takeBoth(scene, "activity-log-not-revertable");
    }

    @Test
    void pictureOfNothingThatFits() {
        log = new FakeLog();
        open(860);
        until(() -> scene.getRoot().lookup(".empty-state").isVisible());
        new Gallery(setting.theme).takeBoth(scene, "activity-log-empty");
    }

    private void open(double width) {
        scene = fx(() -> {
            ActivityLogPage page = new ActivityLogPage(log, reverting, linkUndo, CLOCK,
                    new Around(setting.texts, setting.work, setting.loader, setting.dialogs, setting.remembered,
                            navigation, new LogWords(setting.texts, CLOCK)),
                    (_, _, _) -> Optional.of(folder.resolve("out.csv")));
            Scene shown = setting.show((Parent) page.node(), width, 640);
            page.read();
            page.parts().getFirst().focus().run();
            return shown;
        });
        until(() -> table().getItems().size() == log.all.size());
    }

    @SuppressWarnings("unchecked") // The page's only table.
    private TableView<dev.linkwright.browse.LogEntry> table() {
        return (TableView<dev.linkwright.browse.LogEntry>) scene.getRoot().lookup(".table-view");
    }

    private String said() {
        return ((Label) scene.getRoot().lookup("#revertable")).getText();
    }

    private Button button(String text) {
        return scene.getRoot().lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.getText() != null && button.getText().replace("_", "").equals(text))
                .findFirst().orElseThrow();
    }
}
