package dev.linkwright.ui.common;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A button whose action leads to another control. By its mnemonic that takes two steps: JavaFX presses the button when
 * the key goes down, and gives it the focus once more when the letter has been typed.
 */
public final class LeadingButton {
    private final Runnable focus;
    private boolean underWay;

    private LeadingButton(Runnable focus) {
        this.focus = focus;
    }

    /**
     * Gives a button its action.
     *
     * @param focus gives the focus to where the action leads
     */
    public static void lead(ButtonBase button, Runnable action, Runnable focus) {
        LeadingButton leading = new LeadingButton(focus);
        button.setOnAction(_ -> {
            action.run();
            leading.underWay = true;
            focus.run();
        });
        button.addEventHandler(KeyEvent.KEY_PRESSED, _ -> leading.underWay = false);
        button.addEventHandler(KeyEvent.KEY_RELEASED, leading::released);
    }

    private void released(KeyEvent event) {
        if (underWay && (event.isAltDown() || event.getCode() == KeyCode.ALT)) {
            underWay = false;
            focus.run();
        }
    }
}
