package dev.linkwright.ui.conflict;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Dimension2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
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
        TableView<PreviewRow> table = new TableView<>();
        table.setAccessibleText(heading.getText());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().addAll(List.of(column("conflict.preview.system", 120, PreviewRow::system),
                column("conflict.preview.record", 170, PreviewRow::record),
                column("conflict.field", 120, PreviewRow::field),
                column("conflict.preview.old", 170, PreviewRow::before),
                column("conflict.preview.new", 170, PreviewRow::after)));
        table.getItems().setAll(rows);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setPlaceholder(new Label(heading.getText()));
        VBox content = new VBox(heading, detail, table);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(owner, "preview", texts.text("conflict.preview.title"), content,
                new Dimension2D(820, 460), new Dimension2D(620, 320));
        dialog.addButton(texts.text("conflict.preview.close"), ButtonData.OK_DONE, dialog::close);
        dialog.open();
        table.requestFocus();
        return dialog;
    }

    private TableColumn<PreviewRow, String> column(String title, double width, Function<PreviewRow, String> text) {
        TableColumn<PreviewRow, String> column = new TableColumn<>(texts.text(title));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
