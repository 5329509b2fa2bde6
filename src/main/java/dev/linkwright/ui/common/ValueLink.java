package dev.linkwright.ui.common;

import javafx.scene.control.Hyperlink;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A value that leads somewhere: Enter or Space goes there, Ctrl+C copies it. */
public final class ValueLink extends Hyperlink {

    /**
     * A value with what it is.
     *
     * @param label what it is, for those who do not see the window
     */
    public ValueLink(String label, String value, Runnable open) {
        super(value);
        setAccessibleText(label + " " + value);
        setOnAction(_ -> open.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.COPY.combination().match(event)) {
                Copying.copy(value);
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                fire();
                event.consume();
            }
        });
    }
}
