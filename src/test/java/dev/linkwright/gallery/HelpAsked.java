package dev.linkwright.gallery;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Presses F1 where the focus is. */
public final class HelpAsked {
    private HelpAsked() {
    }

    /** The title of the page that it opens; the window of help is closed again by Esc. */
    public static String by(FxRobot robot) {
        robot.push(KeyCode.F1);
        WaitForAsyncUtils.waitForFxEvents();
        Stage help = open().orElseThrow(() -> new AssertionError("F1 opens no help"));
        String title = ((Label) help.getScene().getRoot().lookup(".page-title")).getText();
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        if (open().isPresent()) {
            throw new AssertionError("Esc does not close help");
        }
        return title;
    }

    private static Optional<Stage> open() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(stage -> stage.isShowing() && "Help".equals(stage.getTitle())).findFirst();
    }
}
