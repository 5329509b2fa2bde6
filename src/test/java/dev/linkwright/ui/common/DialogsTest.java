package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import dev.linkwright.gallery.Gallery;

@ExtendWith(ApplicationExtension.class)
class DialogsTest {
    @TempDir
    static Path folder;

    private final List<String> heard = new ArrayList<>();
    private final Theme theme = new Theme();
    private Dialogs dialogs;
    private Stage owner;
    private Button opener;

    @Start
    void open(Stage stage) {
        owner = stage;
        theme.start();
        dialogs = new Dialogs(theme, new Texts(Locale.ENGLISH, Locale.UK, ZoneOffset.UTC),
                new RememberedWindows(WindowMemory.load(folder, Work.inline())));
        opener = new Button("Open");
        stage.setScene(new Scene(new VBox(new TextField("first"), opener), 400, 300));
        theme.dress(stage);
        stage.show();
        opener.requestFocus();
    }

    @Test
    void ctrlEnterPressesTheDefaultButtonFromAnywhere(FxRobot robot) {
        BaseDialog dialog = openDialog();
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(heard).containsExactly("connect");
        close(dialog);
    }

    @Test
    void enterPressesTheFocusedButtonRatherThanTheDefaultOne(FxRobot robot) {
        BaseDialog dialog = openDialog();
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> dialog.root().lookup("#more").requestFocus());
        robot.push(KeyCode.ENTER);
        assertThat(heard).containsExactly("more");
        close(dialog);
    }

    @Test
    void enterInAFieldPressesTheDefaultButton(FxRobot robot) {
        BaseDialog dialog = openDialog();
        robot.push(KeyCode.ENTER);
        assertThat(heard).containsExactly("connect");
        close(dialog);
    }

    @Test
    void escClosesAndTheFocusGoesBack(FxRobot robot) {
        BaseDialog dialog = openDialog();
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dialog.window().isShowing()).isFalse();
        assertThat(heard).containsExactly("closed");
        assertThat(opener.isFocused()).isTrue();
    }

    @Test
    void aDialogThatMayNotCloseStays(FxRobot robot) {
        BaseDialog dialog = openDialog();
        dialog.setMayClose(() -> false);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(dialog.window().isShowing()).isTrue();
        close(dialog);
    }

    @Test
    void aQuestionIsAnsweredByItsMnemonic(FxRobot robot) {
        BaseDialog question = WaitForAsyncUtils.waitForAsyncFx(5_000,
                () -> dialogs.ask(owner, "Linkwright", "Save the pending link?",
                        "Stavne Elektro AS is connected to customer C-10877 only after Save.",
                        List.of(Dialogs.Answer.main("_Save", () -> heard.add("save")),
                                Dialogs.Answer.dangerous("_Drop it", () -> heard.add("drop")))));
        WaitForAsyncUtils.waitForFxEvents();
        new Gallery(theme).takeBoth(question.root().getScene(), "question");
        robot.push(KeyCode.ALT, KeyCode.D);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).containsExactly("drop");
        assertThat(question.window().isShowing()).isFalse();
    }

    @Test
    void whereEveryAnswerLosesSomethingEnterGoesBack(FxRobot robot) {
        BaseDialog question = WaitForAsyncUtils.waitForAsyncFx(5_000,
                () -> dialogs.ask(owner, "Drop your decisions", "Drop what you decided?", "Nothing has been written.",
                        List.of(Dialogs.Answer.dangerous("_Drop decisions", () -> heard.add("drop")))));
        WaitForAsyncUtils.waitForFxEvents();
        new Gallery(theme).takeBoth(question.root().getScene(), "question-dangerous");
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).isEmpty();
        assertThat(question.window().isShowing()).isFalse();
    }

    @Test
    void aDialogIsNoLargerThanTheScreen() {
        Rectangle2D room = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> Screen.getPrimary().getVisualBounds());
        BaseDialog dialog = WaitForAsyncUtils.waitForAsyncFx(5_000,
                () -> dialogs.dialog(owner, "huge", "Huge", new VBox(), new Dimension2D(room.getWidth() + 400,
                        room.getHeight() + 200), new Dimension2D(300, 200)));
        assertThat(dialog.window().getWidth()).isEqualTo(room.getWidth());
        assertThat(dialog.window().getHeight()).isEqualTo(room.getHeight());
    }

    private BaseDialog openDialog() {
        BaseDialog opened = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            TextField field = new TextField();
            VBox content = new VBox(field);
            BaseDialog dialog = dialogs.dialog(owner, "test", "Test", content, new Dimension2D(500, 300),
                    new Dimension2D(300, 200));
            dialog.addButton("_Connect", ButtonData.OK_DONE, () -> heard.add("connect"));
            dialog.addButton("_More", ButtonData.LEFT, () -> heard.add("more")).setId("more");
            dialog.addCancel("Cancel");
            dialog.setOnClosed(() -> heard.add("closed"));
            dialog.open();
            field.requestFocus();
            return dialog;
        });
        WaitForAsyncUtils.waitForFxEvents();
        return opened;
    }

    private static void close(BaseDialog dialog) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, dialog::close);
    }
}
