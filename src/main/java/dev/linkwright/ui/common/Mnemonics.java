package dev.linkwright.ui.common;

import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/** The letters that, with Alt, press a button. */
final class Mnemonics {
    private Mnemonics() {
    }

    /**
     * A control that has left a window keeps its letter there, and from then on the letter presses nothing of the two that
     * have it.
     */
    static void ofControlsThatLeftAreForgotten(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.isAltDown()) {
                scene.getMnemonics().values()
                        .forEach(letters -> letters.removeIf(letter -> !scene.equals(letter.getNode().getScene())));
            }
        });
    }
}
