package dev.linkwright.ui.resync;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

import dev.linkwright.connect.ResyncWish;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.EntityType;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.WindowSetting;

/** Drives <em>Resync from CRM</em> by keys alone, and takes its pictures. */
class ResyncWindowTest {
    private final FxRobot robot = new FxRobot();
    private final FakeResync resync = new FakeResync();
    private final List<String> told = new CopyOnWriteArrayList<>();
    @TempDir
    private Path folder;
    private WindowSetting setting;
    private ResyncWindow windows;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
        fx(() -> setting.show(new StackPane(), 800, 600));
        windows = new ResyncWindow(setting.dialogs, setting.texts, setting.loader, setting.work, resync);
    }

    @Test
    void allRecordsOfAKindAreCountedConfirmedAndWritten() {
        BaseDialog dialog = fx(() -> windows.open(setting.owner, () -> told.add("written")));
        until(() -> heading(dialog).startsWith("Send") && fx(() -> combo(dialog, 0).getValue()) != null);
        take(dialog, "resync-choose");
        robot.type(KeyCode.TAB).type(KeyCode.DOWN);
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> heading(dialog).startsWith("2 values"));
        assertThat(resync.counted).extracting(ResyncWish::scope)
                .containsExactly(new ResyncWish.Scope.Kind(EntityType.COMPANY));
        take(dialog, "resync-counted");
        robot.press(KeyCode.ALT).type(KeyCode.K).release(KeyCode.ALT);
        until(() -> heading(dialog).startsWith("3 values"));
        take(dialog, "resync-counted-deleting");
        robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
        until(() -> heading(dialog).startsWith("3 values were written"));
        assertThat(resync.written).containsExactly(false);
        take(dialog, "resync-done");
        robot.type(KeyCode.ESCAPE);
        until(() -> !dialog.window().isShowing());
        assertThat(told).containsExactly("written");
    }

    @Test
    void theRecordOfATabIsCountedAtOnceAndEscapeWritesNothing() {
        BaseDialog dialog = fx(() -> windows.open(setting.owner,
                new ResyncWish(Samples.connection(), new ResyncWish.Scope.One(Samples.COMPANY)),
                () -> told.add("written")));
        until(() -> heading(dialog).startsWith("2 values"));
        robot.type(KeyCode.ESCAPE);
        until(() -> !dialog.window().isShowing());
        assertThat(resync.written).isEmpty();
        assertThat(told).isEmpty();
    }

    private static String heading(BaseDialog dialog) {
        return fx(() -> ((Labeled) dialog.root().lookup(".section-title")).getText());
    }

    private static ComboBox<?> combo(BaseDialog dialog, int index) {
        List<Node> boxes = List.copyOf(dialog.root().lookupAll(".combo-box"));
        return (ComboBox<?>) boxes.get(index);
    }

    private void take(BaseDialog dialog, String name) {
        new Gallery(setting.theme).takeBoth(dialog.root().getScene(), name);
    }
}
