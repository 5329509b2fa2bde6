package dev.linkwright.ui.common;

import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Moves the focus away from a button that was pressed. By its mnemonic that takes two steps: JavaFX presses the button
 * when the key goes down, and gives it the focus once more when the letter has been typed.
 */
public final class MovingOn {
    private final Runnable focus;
    private boolean underWay;

    /**
     * For a button that stays where it is.
     *
     * @param focus puts the focus elsewhere
     */
    public MovingOn(ButtonBase button, Runnable focus) {
        this.focus = focus;
        button.addEventHandler(KeyEvent.KEY_PRESSED, _ -> underWay = false);
        button.addEventHandler(KeyEvent.KEY_RELEASED, event -> {
            if (underWay && (event.isAltDown() || event.getCode() == KeyCode.ALT)) {
                underWay = false;
                focus.run();
            }
        });
    }

    /** To be called when the button was pressed and has done its work. */
    public void now() {
        underWay = true;
        focus.run();
    }
}
