package dev.linkwright.ui.common;

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
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/** Writes, one a row, with their reasons where they have any; what is selected can be copied. */
public final class PreviewTable extends TableView<PreviewRow> {
    private record Column(String title, double width, Function<PreviewRow, String> text) {
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("preview.system", 130, PreviewRow::system),
            new Column("preview.record", 160, PreviewRow::record),
            new Column("preview.field", 110, PreviewRow::field),
            new Column("preview.old", 150, PreviewRow::before),
            new Column("preview.new", 150, PreviewRow::after));
    private static final Column REASON = new Column("preview.reason", 260, PreviewRow::reason);

    private final Texts texts;
    private final List<Column> columns;

    public PreviewTable(List<PreviewRow> rows, Texts texts) {
        this.texts = texts;
        columns = new ArrayList<>(COLUMNS);
        if (rows.stream().anyMatch(row -> !row.reason().isEmpty())) {
            columns.add(REASON);
        }
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        columns.forEach(column -> getColumns().add(column(column)));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setPlaceholder(new Label(texts.text("preview.heading", 0)));
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
    public void copyAll() {
        copy(getItems());
    }

    private void copy(List<PreviewRow> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(columns.stream().map(column -> texts.text(column.title())).collect(Collectors.joining("\t")));
        for (PreviewRow row : rows) {
            lines.add(columns.stream().map(column -> column.text().apply(row).replaceAll("[\t\r\n]+", " "))
                    .collect(Collectors.joining("\t")));
        }
        Copying.copy(String.join("\n", lines));
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
