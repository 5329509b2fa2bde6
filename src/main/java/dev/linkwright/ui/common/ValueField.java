package dev.linkwright.ui.common;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** A value that is shown: it can be reached by keyboard, selected and copied, not changed. Ctrl+C copies it whole. */
public final class ValueField extends TextField {

    public ValueField() {
        setEditable(false);
        getStyleClass().add("value");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.COPY.combination().match(event) && getSelectedText().isEmpty()) {
                selectAll();
                copy();
                deselect();
                event.consume();
            }
        });
    }

    /**
     * A value with what it is.
     *
     * @param label what it is, for those who do not see the window
     */
    public ValueField(String label, String value) {
        this();
        setAccessibleText(label);
        setText(value);
    }
}
