package dev.linkwright.ui.conflict;

import java.util.function.Consumer;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;

import dev.linkwright.ui.common.Keys;

/** The keys with which a person decides, wherever the focus is in the window; typing a value keeps them. */
final class PickerKeys {
    private final PickerViewModel picker;
    private final Consumer<Choice> choose;

    PickerKeys(PickerViewModel picker, Consumer<Choice> choose) {
        this.picker = picker;
        this.choose = choose;
    }

    void onKey(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl
                || picker.typing().editingProperty().get().isPresent();
        if (!typing && handle(event)) {
            event.consume();
        }
    }

    private boolean handle(KeyEvent event) {
        for (Choice choice : Choice.values()) {
            if (is(event, choice.key())) {
                choose.accept(choice);
                return true;
            }
        }
        if (Keys.NEXT_UNDECIDED.combination().match(event)) {
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

    /** The digits of the number pad count as well. */
    private static boolean is(KeyEvent event, Keys key) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown() && !event.isMetaDown();
        return key.combination().match(event) || (plain && key.combination() instanceof KeyCodeCombination onRow
                && onRow.getCode().isDigitKey()
                && event.getCode() == KeyCode.valueOf("NUMPAD" + onRow.getCode().getName()));
    }
}
