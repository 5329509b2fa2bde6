package dev.linkwright.ui.common;

import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Says why a control cannot be used, to whoever rests the pointer on it and to screen readers. What is disabled tells no mouse
 * about itself, so what is around it does.
 */
public final class WhyDisabled {
    private static final double WIDTH = 420;

    private final Node control;
    private final Tooltip tip = new Tooltip();
    private final EventHandler<MouseEvent> coming = this::come;
    private final EventHandler<MouseEvent> leaving = this::leave;
    private boolean told;

    private WhyDisabled(Node control) {
        this.control = control;
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
    }

    /**
     * Tells the reason from now on, as long as the control is disabled.
     *
     * @param reason as people read it; empty if there is none
     */
    public static void tell(Node control, ObservableValue<String> reason) {
        WhyDisabled why = new WhyDisabled(control);
        reason.subscribe(words -> {
            why.tip.setText(words);
            control.setAccessibleHelp(words);
        });
        control.parentProperty().subscribe(why::move);
    }

    private void move(@Nullable Node before, @Nullable Node now) {
        if (before != null) {
            before.removeEventFilter(MouseEvent.MOUSE_MOVED, leaving);
            before.removeEventHandler(MouseEvent.MOUSE_MOVED, coming);
            untell(before);
        }
        if (now != null) {
            // Neighbours share what is around them, so all take back what they said before one of them speaks.
            now.addEventFilter(MouseEvent.MOUSE_MOVED, leaving);
            now.addEventHandler(MouseEvent.MOUSE_MOVED, coming);
        }
    }

    private void come(MouseEvent event) {
        if (!told && isOver(event)) {
            told = true;
            Tooltip.install(control.getParent(), tip);
        }
    }

    private void leave(MouseEvent event) {
        if (told && !isOver(event)) {
            untell(control.getParent());
        }
    }

    private void untell(Node around) {
        if (told) {
            told = false;
            tip.hide();
            Tooltip.uninstall(around, tip);
        }
    }

    private boolean isOver(MouseEvent event) {
        return control.isDisabled() && control.isVisible() && !tip.getText().isEmpty()
                && control.getBoundsInParent().contains(event.getX(), event.getY());
    }
}
