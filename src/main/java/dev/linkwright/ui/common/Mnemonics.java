package dev.linkwright.ui.common;

import javafx.event.EventDispatcher;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;

/** The letters that, with Alt, press a button. */
final class Mnemonics {
    private Mnemonics() {
    }

    /**
     * A control that has left a window keeps its letter there. JavaFX takes <em>U</em> and <em>u</em> for two letters, asks
     * the one that was there first, and then presses nothing.
     */
    static void ofControlsThatLeftAreForgotten(Scene scene) {
        // A filter of the scene would come after JavaFX has looked for the letter.
        EventDispatcher dispatcher = scene.getEventDispatcher();
        scene.setEventDispatcher((event, tail) -> {
            if (event instanceof KeyEvent press && press.isAltDown()) {
                scene.getMnemonics().values().removeIf(letters -> {
                    letters.removeIf(letter -> !scene.equals(letter.getNode().getScene()));
                    return letters.isEmpty();
                });
            }
            return dispatcher.dispatchEvent(event, tail);
        });
    }
}
