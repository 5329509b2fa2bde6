package dev.linkwright.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.ui.plans.WindowSetting;

class ButtonOrderTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws TimeoutException {
        WindowSetting.start(folder);
    }

    @Test
    void buttonsStandAsTheDialogsOfTheSystemHaveThem() {
        assertThat(order(ButtonBar.BUTTON_ORDER_WINDOWS)).containsExactly("words", "save", "cancel");
        assertThat(order(ButtonBar.BUTTON_ORDER_LINUX)).containsExactly("words", "cancel", "save");
        assertThat(order(ButtonBar.BUTTON_ORDER_MAC_OS)).containsExactly("words", "cancel", "save");
    }

    private static Iterable<String> order(String system) {
        return WindowSetting.fx(() -> {
            Button save = new Button("save");
            Button cancel = new Button("cancel");
            HBox foot = new HBox(new Label("words"), save, cancel);
            ButtonOrder.asIn(system, save, cancel);
            return foot.getChildren().stream()
                    .map(node -> node instanceof Button button ? button.getText() : "words").toList();
        });
    }
}
