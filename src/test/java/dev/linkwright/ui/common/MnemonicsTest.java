package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MnemonicsTest {
    private final List<String> pressed = new ArrayList<>();
    private final VBox place = new VBox();

    @Start
    void open(Stage stage) {
        place.getChildren().setAll(new HBox(button("C_ustomer")));
        TextField field = new TextField();
        stage.setScene(new Scene(new VBox(field, place), 300, 200));
        Theme theme = new Theme();
        theme.start();
        theme.dress(stage);
        stage.show();
        field.requestFocus();
    }

    @Test
    void aLetterPressesTheControlThatIsThereNow(FxRobot robot) {
        robot.interact(() -> place.getChildren().setAll(new HBox(button("_Undo"))));
        // The letter is read when the button is first laid out.
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ALT, KeyCode.U).release(KeyCode.U, KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pressed).containsExactly("_Undo");
    }

    private Button button(String text) {
        Button button = new Button(text);
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> pressed.add(text));
        return button;
    }
}
