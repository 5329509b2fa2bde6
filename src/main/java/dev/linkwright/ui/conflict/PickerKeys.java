package dev.linkwright.ui.conflict;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import dev.linkwright.sync.plan.Decision;
import dev.linkwright.ui.common.Keys;

/** The keys with which a person decides, wherever the focus is in the window; typing a value keeps them. */
final class PickerKeys {
    private final PickerViewModel picker;

    PickerKeys(PickerViewModel picker) {
        this.picker = picker;
    }

    void onKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (!typing && handle(event)) {
            event.consume();
        }
    }

    private boolean handle(KeyEvent event) {
        if (is(event, Keys.TAKE_CRM, KeyCode.NUMPAD1)) {
            picker.decide(Decision.TAKE_CRM);
        } else if (is(event, Keys.TAKE_ERP, KeyCode.NUMPAD2)) {
            picker.decide(Decision.TAKE_ERP);
        } else if (is(event, Keys.TAKE_LAST_AGREED, KeyCode.NUMPAD3)) {
            picker.decide(Decision.TAKE_LAST_AGREED);
        } else if (Keys.BLANK.combination().match(event)) {
            picker.decide(Decision.MAKE_BLANK);
        } else if (Keys.TYPE_VALUE.combination().match(event)) {
            picker.startTyping();
        } else if (Keys.NEXT_UNDECIDED.combination().match(event)) {
            picker.nextUndecided();
        } else if (Keys.PREVIOUS_UNDECIDED.combination().match(event)) {
            picker.previousUndecided();
        } else if (Keys.UNDO.combination().match(event)) {
            picker.undo();
        } else if (Keys.REDO.combination().match(event)) {
            picker.redo();
        } else {
            return false;
        }
        return true;
    }

    private static boolean is(KeyEvent event, Keys key, KeyCode onNumberPad) {
        return key.combination().match(event) || (event.getCode() == onNumberPad && !event.isControlDown()
                && !event.isAltDown() && !event.isShiftDown() && !event.isMetaDown());
    }
}
