package dev.linkwright.ui.activity;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.model.Side;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;

/** Gives the table of writes its columns, rows and keys. */
final class LogTable {
    /** So many rows before the end of what is there the next page is fetched. */
    private static final int AHEAD = 20;

    /** Of two values, the longer one gives way to one of so many characters. */
    private static final int SHORT = 12;

    private final TableView<LogEntry> table;
    private final LogWords words;
    private final Texts texts;
    private Runnable nearTheEnd = () -> {
    };
    private Consumer<LogEntry> opener = _ -> {
    };

    LogTable(TableView<LogEntry> table, LogWords words, Texts texts) {
        this.table = table;
        this.words = words;
        this.texts = texts;
    }

    void build() {
        TableColumn<LogEntry, LogEntry> when = text("when", 150, words::when);
        // Of a time that is cut only the day would be left.
        when.setMinWidth(148);
        when.getStyleClass().add("first-column");
        table.getColumns().add(when);
        table.getColumns().add(text("who", 132, words::who));
        table.getColumns().add(column("record", 162, RecordCell::new));
        table.getColumns().add(text("field", 138, LogEntry::field));
        table.getColumns().add(column("change", 300, ChangeCell::new));
        table.getColumns().add(column("written-to", 96, SideCell::new));
        table.getColumns().add(text("why", 236, words::whyInShort));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(_ -> new Row());
    }

    void opens(Consumer<LogEntry> open) {
        opener = open;
        Runnable now = () -> Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(open);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                now.run();
                event.consume();
            } else if (Keys.COPY.combination().match(event)) {
                Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                        .ifPresent(entry -> Copying.copy(words.details(entry)));
                event.consume();
            }
        });
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                now.run();
            }
        });
    }

    /** @param load runs when a row near the end of what was read comes into sight */
    void nearTheEnd(Runnable load) {
        nearTheEnd = load;
    }

    private TableColumn<LogEntry, LogEntry> text(String id, double width, Function<LogEntry, String> text) {
        return column(id, width, () -> new TextCell(text));
    }

    private TableColumn<LogEntry, LogEntry> column(String id, double width,
            Supplier<TableCell<LogEntry, LogEntry>> cell) {
        TableColumn<LogEntry, LogEntry> column = new TableColumn<>(texts.text("activity.column." + id));
        column.setId(id);
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private static String onOneLine(String value) {
        return value.replaceAll("\\s*\\R\\s*", " \u21b5 ");
    }

    private static final class TextCell extends TableCell<LogEntry, LogEntry> {
        private final Function<LogEntry, String> text;

        TextCell(Function<LogEntry, String> text) {
            this.text = text;
        }

        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            String words = empty || entry == null ? null : onOneLine(text.apply(entry));
            setText(words);
            setTooltip(words == null || words.isEmpty() ? null : new Tooltip(words));
        }
    }

    /** The record's name; a click on it opens it, as Enter does wherever in the row. */
    private final class RecordCell extends TableCell<LogEntry, LogEntry> {
        private final Label name = new Label();

        RecordCell() {
            name.getStyleClass().add("log-record");
            name.setOnMouseClicked(click -> {
                if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 1) {
                    Optional.ofNullable(getItem()).ifPresent(entry -> opener.accept(entry));
                }
            });
        }

        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            name.setText(empty || entry == null ? "" : onOneLine(entry.title()));
            setAccessibleText(name.getText());
            setGraphic(empty || entry == null ? null : name);
        }
    }

    /** Old value, arrow, new value. */
    private final class ChangeCell extends TableCell<LogEntry, LogEntry> {
        private final Label before = new Label();
        private final Label after = new Label();
        private final HBox values = new HBox(before, Icons.TO_ERP.small(), after);

        ChangeCell() {
            before.getStyleClass().add("muted");
            values.getStyleClass().add("log-change");
        }

        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            show(words.before(entry), before);
            show(words.after(entry), after);
            setAccessibleText(texts.text("activity.change", before.getText(), after.getText()));
            setGraphic(values);
        }

        private static void show(String value, Label label) {
            label.setText(onOneLine(value));
            label.setMinWidth(label.getText().length() <= SHORT ? Region.USE_PREF_SIZE : 0);
        }
    }

    private final class SideCell extends TableCell<LogEntry, LogEntry> {
        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(empty || entry == null ? null : words.writtenTo(entry));
            setAccessibleText(getText());
            setGraphic(empty || entry == null
                    ? null
                    : (entry.side() == Side.CRM ? Icons.TO_CRM : Icons.TO_ERP).small());
        }
    }

    private final class Row extends TableRow<LogEntry> {
        @Override
        protected void updateItem(@Nullable LogEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setAccessibleText(empty || entry == null ? null : words.sentence(entry));
            if (!empty && getIndex() >= table.getItems().size() - AHEAD) {
                nearTheEnd.run();
            }
        }
    }
}
