package dev.linkwright.ui.common;

import javafx.scene.control.Label;

import dev.linkwright.model.KeyWord;

/** A small rounded label: a band, a match reason, an age. */
public final class Chip {
    /** Its colour. */
    public enum Kind {
        PLAIN, ACCENT, SUCCESS, WARNING, DANGER
    }

    private Chip() {
    }

    public static Label of(Kind kind, String text) {
        Label chip = new Label(text);
        chip.getStyleClass().addAll("chip", KeyWord.of(kind));
        return chip;
    }

    public static Label of(Kind kind, Icons icon, String text) {
        Label chip = of(kind, text);
        chip.setGraphic(icon.small());
        return chip;
    }
}
