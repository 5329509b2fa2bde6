package dev.linkwright.ui.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;

/** Writes, one a row; what is selected can be copied. */
final class PreviewTable extends TableView<PreviewRow> {
    private record Column(String title, double width, Function<PreviewRow, String> text) {
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("conflict.preview.system", 120, PreviewRow::system),
            new Column("conflict.preview.record", 170, PreviewRow::record),
            new Column("conflict.field", 120, PreviewRow::field),
            new Column("conflict.preview.old", 170, PreviewRow::before),
            new Column("conflict.preview.new", 170, PreviewRow::after));

    private final Texts texts;

    PreviewTable(List<PreviewRow> rows, Texts texts) {
        this.texts = texts;
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        COLUMNS.forEach(column -> getColumns().add(column(column)));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(texts.text("conflict.preview.heading", 0)));
        getItems().setAll(rows);
        getSelectionModel().selectFirst();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.COPY.combination().match(event)) {
                copy(getSelectionModel().getSelectedItems());
                event.consume();
            }
        });
        MenuItem copy = new MenuItem(texts.text(Keys.COPY.textKey()));
        copy.setAccelerator(Keys.COPY.combination());
        copy.setOnAction(_ -> copy(getSelectionModel().getSelectedItems()));
        setContextMenu(new ContextMenu(copy));
    }

    /** Puts every row on the clipboard, as spreadsheets take it. */
    void copyAll() {
        copy(getItems());
    }

    private void copy(List<PreviewRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(COLUMNS.stream().map(column -> texts.text(column.title())).collect(Collectors.joining("\t")));
        for (PreviewRow row : rows) {
            lines.add(COLUMNS.stream().map(column -> column.text().apply(row).replaceAll("[\t\r\n]+", " "))
                    .collect(Collectors.joining("\t")));
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(String.join("\n", lines));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private TableColumn<PreviewRow, String> column(Column what) {
        TableColumn<PreviewRow, String> column = new TableColumn<>(texts.text(what.title()));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(what.text().apply(row.getValue())));
        column.setCellFactory(_ -> new WholeInTooltip());
        column.setPrefWidth(what.width());
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** A value in one line; where it is longer than its place, all of it in a tooltip. */
    private static final class WholeInTooltip extends TableCell<PreviewRow, String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            String text = item == null || empty ? "" : item;
            setText(text.replaceAll("\\s*\\R\\s*", " \u21b5 "));
            setTooltip(text.length() < 15 ? null : wide(text));
        }

        private static Tooltip wide(String text) {
            Tooltip tooltip = new Tooltip(text);
            tooltip.setWrapText(true);
            tooltip.setMaxWidth(480);
            return tooltip;
        }
    }
}
