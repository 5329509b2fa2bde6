package dev.linkwright.ui.common;

import javafx.event.ActionEvent;
import javafx.scene.control.CheckBox;

/** A check box that its mnemonic ticks, too: JavaFX itself only puts the focus on it and tells of an action that was none. */
public final class TickBox extends CheckBox {
    private boolean ticking;

    public TickBox(String text) {
        super(text);
        addEventFilter(ActionEvent.ACTION, action -> {
            if (!ticking) {
                action.consume();
                fire();
            }
        });
    }

    @Override
    public void fire() {
        ticking = true;
        try {
            super.fire();
        } finally {
            ticking = false;
        }
    }
}
