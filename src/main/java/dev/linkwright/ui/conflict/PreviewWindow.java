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

    /** What Save or Apply would write. */
    BaseDialog open(Window owner, Compared compared) {
        List<PreviewRow> rows = rows(compared);
        return open(owner, texts.text("preview.title"), texts.text("preview.heading", rows.size()),
                texts.text("preview.detail"), rows);
    }

    /** What a synchronisation would write by itself, and what it would ask before. */
    BaseDialog forecast(Window owner, Compared compared) {
        List<PreviewRow> rows = rows(compared);
        List<String> conflicts = compared.pending().plan().undecided().stream().map(row -> row.field().erp().label())
                .toList();
        String detail = conflicts.isEmpty()
                ? texts.text("conflict.forecast.detail")
                : texts.text("conflict.forecast.conflicts", conflicts.size(), String.join(", ", conflicts));
        return open(owner, texts.text("conflict.forecast.title"),
                texts.text("conflict.forecast.heading", rows.size()), detail, rows);
    }

    private List<PreviewRow> rows(Compared compared) {
        return PreviewRows.of(compared, texts, reasons);
    }

    private BaseDialog open(Window owner, String title, String bold, String second, List<PreviewRow> rows) {
        Label heading = new Label(bold);
        heading.getStyleClass().add("section-title");
        Label detail = new Label(second);
        detail.setWrapText(true);
        detail.getStyleClass().addAll("small", "muted");
        PreviewTable table = new PreviewTable(rows, texts);
        table.setAccessibleText(bold + ". " + second);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox content = new VBox(heading, detail, table);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(owner, "preview", title, content,
                new Dimension2D(980, 460), new Dimension2D(620, 320));
        dialog.addButton(texts.text("preview.copy"), ButtonData.LEFT, table::copyAll);
        dialog.addClose(texts.text("preview.close"));
        dialog.open();
        table.requestFocus();
        return dialog;
    }
}
