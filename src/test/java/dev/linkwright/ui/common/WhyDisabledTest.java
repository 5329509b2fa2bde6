package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WhyDisabledTest {
    private final StringProperty whyNotSave = new SimpleStringProperty("Nothing was changed yet.");
    private final StringProperty whyNotTest = new SimpleStringProperty("The proxy cannot be understood.");
    private Button save;
    private Button test;
    private Button cancel;
    private HBox row;

    @Start
    void open(Stage stage) {
        save = button("Save", whyNotSave);
        test = button("Test", whyNotTest);
        cancel = new Button("Cancel");
        row = new HBox(20, save, cancel, test);
        stage.setScene(new Scene(row, 400, 200));
        stage.show();
    }

    @Test
    void neighboursSayEachTheirOwnReasonAndInAnyOrder(FxRobot robot) throws Exception {
        for (Button button : List.of(save, test, save)) {
            rest(robot, cancel);
            rest(robot, button);
            String own = button == save ? whyNotSave.get() : whyNotTest.get();
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> told().equals(List.of(own)));
        }
    }

    @Test
    void whatIsBesideThemSaysNothing(FxRobot robot) throws Exception {
        rest(robot, save);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !told().isEmpty());
        rest(robot, cancel);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> told().isEmpty());
        assertThat(row.getProperties().values()).noneMatch(Tooltip.class::isInstance);
    }

    @Test
    void whatCanBeUsedSaysWhatItSaidBefore(FxRobot robot) throws Exception {
        robot.interact(() -> {
            save.setTooltip(new Tooltip("Save (Ctrl+S)"));
            whyNotSave.set("");
        });
        rest(robot, save);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> told().equals(List.of("Save (Ctrl+S)")));
        assertThat(save.getAccessibleHelp()).isEmpty();
        assertThat(test.getAccessibleHelp()).isEqualTo("The proxy cannot be understood.");
    }

    @Test
    void itIsSaidWhereverTheControlGoes(FxRobot robot) throws Exception {
        HBox elsewhere = new HBox();
        robot.interact(() -> {
            row.getScene().setRoot(elsewhere);
            elsewhere.getChildren().setAll(test);
        });
        rest(robot, test);
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> told().equals(List.of(whyNotTest.get())));
    }

    private static void rest(FxRobot robot, Node on) {
        robot.moveTo(on).moveBy(2, 1).moveBy(-1, 0);
    }

    private static List<String> told() {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> Window.getWindows().stream()
                .filter(Tooltip.class::isInstance).map(window -> ((Tooltip) window).getText()).toList());
    }

    private static Button button(String text, StringProperty reason) {
        Button button = new Button(text);
        button.disableProperty().bind(reason.isNotEmpty());
        WhyDisabled.tell(button, reason);
        return button;
    }
}
