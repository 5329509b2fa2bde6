package dev.linkwright.ui.conflict;

import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;

/** Both values of a field in full, side by side, to read and to copy. */
final class FullValues {
    private final Dialogs dialogs;
    private final Texts texts;

    FullValues(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    BaseDialog open(Window owner, FieldState state) {
        Label heading = new Label(state.label());
        heading.getStyleClass().add("section-title");
        heading.setWrapText(true);
        TextArea crm = area(state.crm().text());
        HBox sides = new HBox(side(texts.text("conflict.crm-value"), crm),
                side(texts.text("conflict.erp-value"), area(state.erp().text())));
        sides.getStyleClass().add("gap-12");
        VBox.setVgrow(sides, Priority.ALWAYS);
        VBox content = new VBox(heading, sides);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        state.lastAgreed().ifPresent(last -> content.getChildren().add(side(last.title(), area(last.text()))));
        BaseDialog dialog = dialogs.dialog(owner, "full-values", texts.text("conflict.full.title"), content,
                new Dimension2D(760, 460), new Dimension2D(480, 300));
        dialog.addClose(texts.text("conflict.full.close"));
        dialog.open();
        crm.requestFocus();
        return dialog;
    }

    private VBox side(String title, TextArea area) {
        Label label = new Label(title);
        label.getStyleClass().addAll("small", "muted");
        label.setLabelFor(area);
        area.setAccessibleText(label.getText());
        VBox side = new VBox(label, area);
        side.getStyleClass().add("gap-4");
        VBox.setVgrow(area, Priority.ALWAYS);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private TextArea area(String text) {
        TextArea area = new TextArea(text);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(3);
        area.setPrefColumnCount(10);
        area.setPromptText(texts.text("conflict.blank"));
        return area;
    }
}
