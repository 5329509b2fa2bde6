package dev.linkwright.ui.create;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** A field with its label above it, and what is wrong with it below. */
final class FieldBox extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final FormField field;
    private final Control editor;
    private final Label error = new Label("", Icons.PROBLEM.small());
    private final Label hint = new Label();
    private final Texts texts;

    FieldBox(FormField field, Texts texts) {
        this.field = field;
        this.texts = texts;
        this.editor = new FieldEditor(texts).of(field);
        getStyleClass().add("form-field");
        Label label = new Label(field.label());
        label.getStyleClass().addAll("small", "muted");
        label.setLabelFor(editor);
        HBox head = new HBox(label);
        head.getStyleClass().add("gap-4");
        if (field.mandatory()) {
            Label star = new Label("*");
            star.getStyleClass().addAll("small", "danger-text");
            head.getChildren().add(star);
        }
        error.getStyleClass().addAll("small", "danger-text", "field-error");
        error.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        hint.setWrapText(true);
        getChildren().addAll(head, editor, error, hint);
        field.errorProperty().subscribe(this::say);
        field.hintProperty().subscribe(this::say);
        say();
    }

    FormField field() {
        return field;
    }

    @Override
    public void requestFocus() {
        editor.requestFocus();
    }

    private void say() {
        String wrong = field.errorProperty().get();
        String aside = field.hintProperty().get();
        error.setText(wrong);
        show(error, !wrong.isEmpty());
        hint.setText(aside);
        show(hint, wrong.isEmpty() && !aside.isEmpty());
        editor.pseudoClassStateChanged(REFUSED, !wrong.isEmpty());
        editor.setTooltip(wrong.isEmpty() ? null : new Tooltip(wrong));
        editor.setAccessibleText(field.mandatory()
                ? texts.text("create.accessible.mandatory", field.label())
                : field.label());
        editor.setAccessibleHelp(wrong.isEmpty() ? aside : wrong);
    }

    private static void show(Label label, boolean shown) {
        label.setVisible(shown);
        label.setManaged(shown);
    }
}
