package dev.linkwright.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ProgressIndicator;

/** Shows on the button itself that what it started is under way; the button keeps its width. */
public final class BusyMark {
    private BusyMark() {
    }

    public static void show(Button button, ObservableValue<Boolean> busy) {
        Node usual = button.getGraphic();
        ContentDisplay display = button.getContentDisplay();
        String spoken = button.getAccessibleText();
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.getStyleClass().add("spinner");
        busy.subscribe(now -> {
            button.setMinWidth(now && button.getWidth() > 0 ? button.getWidth() : Button.USE_PREF_SIZE);
            button.setContentDisplay(now ? ContentDisplay.GRAPHIC_ONLY : display);
            button.setGraphic(now ? spinner : usual);
            button.setAccessibleText(now ? button.getText() + "…" : spoken);
        });
    }
}
