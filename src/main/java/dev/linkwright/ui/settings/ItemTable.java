package dev.linkwright.ui.settings;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import dev.linkwright.settings.ItemMatch;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** Gives the table of items its columns, and the keys with which items are chosen. */
final class ItemTable {
    private final TableView<ItemRow> table;
    private final ListMappingModel model;
    private final ListWords words;
    private final Texts texts;

    ItemTable(TableView<ItemRow> table, ListMappingModel model, ListWords words, Texts texts) {
        this.table = table;
        this.model = model;
        this.words = words;
        this.texts = texts;
    }

    void build() {
        table.setId("items");
        table.setAccessibleText(texts.text("settings.list.items"));
        table.getStyleClass().addAll("rows-36", "settings-items");
        table.setPlaceholder(new Label(texts.text("settings.list.no-items")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().add(column("crm", 220, 158, () -> new ItemCell(model, words)));
        TableColumn<ItemRow, ItemMatch> arrows = column("", 32, 32, ArrowsCell::new);
        arrows.setText("");
        arrows.setMaxWidth(40);
        table.getColumns().add(arrows);
        table.getColumns().add(column("code", 90, 86, () -> new TextCell(false)));
        table.getColumns().add(column("erp", 210, 96, () -> new TextCell(true)));
        table.getColumns().add(column("state", 150, 138, StateCell::new));
        table.setRowFactory(_ -> new Row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && !event.isShortcutDown();
        if (!table.equals(event.getTarget())) {
            if (enter) {
                // The Enter that chose an item; it would go on to the window and save.
                event.consume();
            }
            return;
        }
        Optional<ItemMatch> row = Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(ItemRow::match);
        boolean opens = enter || event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.F4
                || event.getCode() == KeyCode.F2;
        if (row.isPresent() && opens) {
            table.lookupAll("." + ItemCell.STYLE).stream().filter(ItemCell.class::isInstance).map(ItemCell.class::cast)
                    .filter(cell -> row.get().equals(cell.getItem())).findFirst().ifPresent(ItemCell::open);
            event.consume();
        } else if (row.isPresent() && event.getCode() == KeyCode.DELETE) {
            model.choose(row.get(), Optional.empty());
            event.consume();
        }
    }

    private TableColumn<ItemRow, ItemMatch> column(String id, double width, double least,
            Supplier<TableCell<ItemRow, ItemMatch>> cell) {
        TableColumn<ItemRow, ItemMatch> column = new TableColumn<>(
                id.isEmpty() ? "" : texts.text("settings.list.column." + id));
        column.setCellValueFactory(row -> row.getValue().matchProperty());
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Reads a row as a sentence. */
    private final class Row extends TableRow<ItemRow> {
        Row() {
            itemProperty().flatMap(ItemRow::matchProperty).subscribe(match -> setAccessibleText(match == null
                    ? null
                    : texts.text("settings.list.row", match.erp().label(), words.item(match.crm()),
                            words.state(match.state()))));
        }
    }

    private static final class TextCell extends TableCell<ItemRow, ItemMatch> {
        private final boolean label;

        TextCell(boolean label) {
            this.label = label;
            getStyleClass().add(label ? "erp-item" : "muted");
        }

        @Override
        protected void updateItem(@Nullable ItemMatch item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? "" : label ? item.erp().label() : ListWords.code(item.erp()));
        }
    }

    private static final class ArrowsCell extends TableCell<ItemRow, ItemMatch> {
        @Override
        protected void updateItem(@Nullable ItemMatch item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : Icons.BOTH_WAYS.small());
        }
    }

    private final class StateCell extends TableCell<ItemRow, ItemMatch> {
        private final Label marker = new Label();

        StateCell() {
            marker.getStyleClass().add("item-state");
        }

        @Override
        protected void updateItem(@Nullable ItemMatch item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(item == null || empty ? null : marker);
            if (item == null || empty) {
                return;
            }
            marker.setText(words.state(item.state()));
            marker.setTooltip(new Tooltip(marker.getText()));
            setAccessibleText(marker.getText());
            marker.getStyleClass().removeAll("good", "bad", "attention", "muted");
            switch (item.state()) {
                case MAPPED -> mark(Icons.IN_SYNC, "good");
                case NOT_MAPPED -> mark(Icons.LEFT_OUT, "muted");
                case USED_TWICE -> mark(Icons.PROBLEM, "bad");
                case GONE_IN_ERP, GONE_IN_CRM -> mark(Icons.GONE, "attention");
            }
        }

        private void mark(Icons icon, String style) {
            marker.setGraphic(icon.small());
            marker.getStyleClass().add(style);
        }
    }
}
