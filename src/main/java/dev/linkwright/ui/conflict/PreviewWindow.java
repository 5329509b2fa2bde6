package dev.linkwright.ui.conflict;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import dev.linkwright.connect.Compared;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;

/** Lists each write: system, record, field, old and new value. */
final class PreviewWindow {
    private final Dialogs dialogs;
    private final Texts texts;

    PreviewWindow(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    BaseDialog open(Window owner, Compared compared) {
        List<PreviewRow> rows = PreviewRow.of(compared, texts);
        Label heading = new Label(texts.text("conflict.preview.heading", rows.size()));
        heading.getStyleClass().add("section-title");
        Label detail = new Label(texts.text("conflict.preview.detail"));
        detail.getStyleClass().addAll("small", "muted");
        PreviewTable table = new PreviewTable(rows, texts);
        table.setAccessibleText(heading.getText());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox content = new VBox(heading, detail, table);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(owner, "preview", texts.text("conflict.preview.title"), content,
                new Dimension2D(820, 460), new Dimension2D(620, 320));
        dialog.addButton(texts.text("conflict.preview.copy"), ButtonData.LEFT, table::copyAll);
        dialog.addClose(texts.text("conflict.preview.close"));
        dialog.open();
        table.requestFocus();
        return dialog;
    }
}
