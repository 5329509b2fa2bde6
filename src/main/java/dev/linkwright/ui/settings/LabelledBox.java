package dev.linkwright.ui.settings;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A control with its label above it, and what helps to fill it in below. */
final class LabelledBox extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final Control control;
    private final Label hint = new Label();

    LabelledBox(String text, boolean mandatory, Control control) {
        this.control = control;
        getStyleClass().add("form-field");
        Label label = new Label(text);
        label.setMnemonicParsing(true);
        label.setLabelFor(control);
        label.getStyleClass().addAll("small", "muted");
        HBox head = new HBox(label);
        head.getStyleClass().add("gap-4");
        if (mandatory) {
            Label star = new Label("*");
            star.getStyleClass().addAll("small", "danger-text");
            head.getChildren().add(star);
        }
        hint.setWrapText(true);
        control.setAccessibleText(text.replace("_", ""));
        getChildren().addAll(head, control, hint);
        setHint("");
    }

    void setHint(String text) {
        tell(text, false);
    }

    /** Marks what stands in the control, and says why it cannot be used. */
    void setFault(String why) {
        tell(why, true);
    }

    private void tell(String text, boolean fault) {
        hint.setText(text);
        hint.setVisible(!text.isEmpty());
        hint.setManaged(!text.isEmpty());
        hint.getStyleClass().setAll("label", "small", fault ? "danger-text" : "muted");
        control.pseudoClassStateChanged(REFUSED, fault);
        control.setAccessibleHelp(text);
    }
}
