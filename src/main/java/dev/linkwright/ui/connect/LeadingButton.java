package dev.linkwright.ui.connect;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

/**
 * A button whose action leads to another control. After the action a mnemonic gives the focus to its button once more;
 * then it is led on again, until a person does something else.
 */
final class LeadingButton {
    private final Runnable focus;
    private boolean led;

    private LeadingButton(Runnable focus) {
        this.focus = focus;
    }

    /** @param focus gives the focus to where the action leads */
    static void lead(ButtonBase button, Runnable action, Runnable focus) {
        LeadingButton leading = new LeadingButton(focus);
        button.setOnAction(_ -> {
            action.run();
            focus.run();
            leading.untilTheNextInput(button.getScene());
        });
        button.focusedProperty().subscribe(leading::focused);
    }

    private void untilTheNextInput(Scene scene) {
        led = true;
        EventHandler<InputEvent> next = new EventHandler<>() {
            @Override
            public void handle(InputEvent event) {
                led = false;
                scene.removeEventFilter(KeyEvent.KEY_PRESSED, this);
                scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, this);
            }
        };
        scene.addEventFilter(KeyEvent.KEY_PRESSED, next);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, next);
    }

    private void focused(boolean now) {
        if (now && led) {
            led = false;
            focus.run();
        }
    }
}
