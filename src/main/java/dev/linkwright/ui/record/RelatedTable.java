package dev.linkwright.ui.record;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.MarkerLabel;
import dev.linkwright.ui.common.Texts;

/** Gives the table of related records its columns, rows and keys. The order is the server's. */
final class RelatedTable {
    /** So many rows before the end of what is there the next page is fetched. */
    private static final int AHEAD = 12;
    private static final double NAME = 280;
    private static final double PLACE = 200;
    private static final double NUMBER = 140;
    private static final double STATE = 140;

    private final TableView<FinderRow> table;
    private final Texts texts;
    private Runnable nearTheEnd = () -> {
    };
    private @Nullable CrmEntity selected;

    RelatedTable(TableView<FinderRow> table, Texts texts) {
        this.table = table;
        this.texts = texts;
    }

    void build(RecordKind.Related related) {
        String kind = related.type().word();
        TableColumn<FinderRow, String> name = column("name", texts.text("record.column.name"), NAME,
                FinderRow::title);
        name.getStyleClass().add("first-column");
        table.getColumns().add(name);
        if (related.withPlace()) {
            table.getColumns().add(column("place", texts.text("record.column.place." + kind), PLACE,
                    FinderRow::place));
        }
        table.getColumns().add(column("number", texts.text("record.column.number." + kind), NUMBER,
                FinderRow::number));
        table.getColumns().add(state());
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(_ -> new Row());
    }

    /** Shows rows; when they are read anew the same record stays selected. */
    void show(ObservableList<FinderRow> rows) {
        table.setItems(rows);
        table.getSelectionModel().selectedItemProperty()
                .subscribe(
                        row -> Optional.ofNullable(row).map(FinderRow::entity).ifPresent(entity -> selected = entity));
        table.focusedProperty().subscribe(this::selectSomething);
        // After the table itself has heard of it, which forgets what was selected.
        rows.addListener((ListChangeListener<FinderRow>) _ -> {
            if (table.getSelectionModel().isEmpty()) {
                rows.stream().filter(row -> row.entity().equals(selected)).findFirst()
                        .ifPresent(table.getSelectionModel()::select);
                selectSomething();
            }
        });
    }

    /** A table that has the focus shows where it is. */
    private void selectSomething() {
        if (table.isFocused() && table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    void opens(Consumer<FinderRow> open) {
        Runnable now = () -> Optional.ofNullable(table.getSelectionModel().getSelectedItem()).ifPresent(open);
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                now.run();
                event.consume();
            } else if (Keys.COPY.combination().match(event)) {
                copy();
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

    private void copy() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(row -> Copying.copy(Stream.of(row.title(), row.place(), row.number())
                        .filter(text -> !text.isEmpty()).collect(Collectors.joining("\t"))));
    }

    private static TableColumn<FinderRow, String> column(String id, String title, double width,
            Function<FinderRow, String> text) {
        TableColumn<FinderRow, String> column = new TableColumn<>(title);
        column.setId(id);
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(text.apply(row.getValue())));
        return column;
    }

    private TableColumn<FinderRow, FinderRow.Marker> state() {
        TableColumn<FinderRow, FinderRow.Marker> column = new TableColumn<>(texts.text("record.column.erp"));
        column.setId("erp");
        column.setSortable(false);
        column.setPrefWidth(STATE);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().marker()));
        column.setCellFactory(_ -> new StateCell());
        return column;
    }

    private final class StateCell extends TableCell<FinderRow, FinderRow.Marker> {
        private final MarkerLabel label = new MarkerLabel(texts);

        @Override
        protected void updateItem(FinderRow.@Nullable Marker marker, boolean empty) {
            super.updateItem(marker, empty);
            if (empty || marker == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            label.show(switch (marker) {
                case CONNECTED -> MarkerLabel.Kind.CONNECTED;
                case CONFLICT -> MarkerLabel.Kind.CONFLICT;
                case NOT_CONNECTED -> MarkerLabel.Kind.NOT_CONNECTED;
            });
            setAccessibleText(label.getText());
            setGraphic(label);
        }
    }

    private final class Row extends TableRow<FinderRow> {
        @Override
        protected void updateItem(@Nullable FinderRow row, boolean empty) {
            super.updateItem(row, empty);
            if (!empty && getIndex() >= table.getItems().size() - AHEAD) {
                nearTheEnd.run();
            }
        }
    }
}
