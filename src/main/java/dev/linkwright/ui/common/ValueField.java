package dev.linkwright.ui.common;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;

/** A value that is shown: it can be reached by keyboard, selected and copied, not changed. Ctrl+C copies it whole. */
public final class ValueField extends TextField {
    private String whole = "";

    public ValueField() {
        setEditable(false);
        getStyleClass().add("value");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.COPY.combination().match(event)
                    && (getSelectedText().isEmpty() || getSelectedText().equals(getText()))) {
                Copying.copy(onOneLine(whole).equals(getText()) ? whole : getText());
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
        setValue(value);
    }

    /** Shows a value on one line; what is copied keeps its lines. */
    public void setValue(String value) {
        whole = value;
        setText(onOneLine(value));
    }

    private static String onOneLine(String value) {
        return value.replaceAll("\\R", " ");
    }
}
