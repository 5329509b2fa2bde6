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
import dev.linkwright.ui.common.PreviewRow;
import dev.linkwright.ui.common.PreviewTable;
import dev.linkwright.ui.common.Reasons;
import dev.linkwright.ui.common.Texts;

/** Lists each write: system, record, field, old and new value. */
final class PreviewWindow {
    private final Dialogs dialogs;
    private final Texts texts;
    private final Reasons reasons;

    PreviewWindow(Dialogs dialogs, Texts texts, Reasons reasons) {
        this.dialogs = dialogs;
        this.texts = texts;
        this.reasons = reasons;
    }

    BaseDialog open(Window owner, Compared compared) {
        List<PreviewRow> rows = PreviewRows.of(compared, texts, reasons);
        Label heading = new Label(texts.text("preview.heading", rows.size()));
        heading.getStyleClass().add("section-title");
        Label detail = new Label(texts.text("preview.detail"));
        detail.getStyleClass().addAll("small", "muted");
        PreviewTable table = new PreviewTable(rows, texts);
        table.setAccessibleText(heading.getText());
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox content = new VBox(heading, detail, table);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(owner, "preview", texts.text("preview.title"), content,
                new Dimension2D(980, 460), new Dimension2D(620, 320));
        dialog.addButton(texts.text("preview.copy"), ButtonData.LEFT, table::copyAll);
        dialog.addClose(texts.text("preview.close"));
        dialog.open();
        table.requestFocus();
        return dialog;
    }
}
