package dev.linkwright.ui.common;

import javafx.scene.control.Tooltip;

/** What is told over a control: what it does, and the key that does the same. */
public final class KeyTip {
    private KeyTip() {
    }

    /** Told in the words that the list of keys has for it. */
    public static Tooltip of(Texts texts, Keys key) {
        return of(texts.text(key.textKey()), key);
    }

    /**
     * Told in words of its own.
     *
     * @param name what the control does, as people read it
     */
    public static Tooltip of(String name, Keys key) {
        return new Tooltip(name + " (" + key.cap() + ")");
    }
}
