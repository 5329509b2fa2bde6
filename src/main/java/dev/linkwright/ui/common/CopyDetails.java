package dev.linkwright.ui.common;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import dev.linkwright.model.Problem;

/** The button of a problem that copies what support needs to know of it. */
public final class CopyDetails {
    private CopyDetails() {
    }

    /**
     * Makes it.
     *
     * @param text with a mnemonic that its window has free
     */
    public static Button button(String text, Problem problem) {
        Button button = new Button(text);
        button.setMnemonicParsing(true);
        button.setTooltip(new Tooltip(problem.details()));
        button.setOnAction(_ -> Copying.copy(problem.details()));
        return button;
    }
}
