package dev.linkwright.ui.settings;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import dev.linkwright.model.Direction;
import dev.linkwright.model.FieldMapping;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** Gives the table of fields its columns, and the keys with which they are mapped. */
final class MappingTable {
    private static final Map<KeyCode, Direction> DIRECTIONS = Map.of(KeyCode.DIGIT1, Direction.CRM_TO_ERP,
            KeyCode.DIGIT2, Direction.ERP_TO_CRM, KeyCode.DIGIT3, Direction.BOTH, KeyCode.NUMPAD1,
            Direction.CRM_TO_ERP, KeyCode.NUMPAD2, Direction.ERP_TO_CRM, KeyCode.NUMPAD3, Direction.BOTH,
            KeyCode.RIGHT, Direction.CRM_TO_ERP, KeyCode.LEFT, Direction.ERP_TO_CRM);

    private final TableView<MappingLine> table;
    private final MappingsModel model;
    private final MappingWords words;
    private final Work work;
    private final Texts texts;

    MappingTable(TableView<MappingLine> table, MappingsModel model, MappingWords words, Work work, Texts texts) {
        this.table = table;
        this.model = model;
        this.words = words;
        this.work = work;
        this.texts = texts;
    }

    void build() {
        table.setId("mappings");
        table.setAccessibleText(texts.text("settings.mapping.fields"));
        table.getStyleClass().addAll("rows-36", "settings-items", "settings-mappings");
        table.setPlaceholder(new Label(texts.text("settings.mapping.no-fields")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        table.getColumns().add(column("crm", 215, 150, () -> new CrmFieldCell(model, work)));
        TableColumn<MappingLine, MappingLine.Shown> direction = column("direction", 106, 106,
                () -> new DirectionCell(model, words));
        direction.setMaxWidth(106);
        table.getColumns().add(direction);
        table.getColumns().add(column("erp", 170, 120, () -> new ErpFieldCell(words, texts)));
        table.getColumns().add(column("search", 86, 86, () -> new ShownCell(model, texts, true)));
        table.getColumns().add(column("tab", 108, 108, () -> new ShownCell(model, texts, false)));
        table.getColumns().add(column("note", 190, 90, () -> new MappingNoteCell(words)));
        table.setRowFactory(_ -> new Row());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void onKey(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER && !event.isShortcutDown();
        if (!table.equals(event.getTarget())) {
            if (enter) {
                // The Enter that chose a field; it would go on to the window and save.
                event.consume();
            }
            return;
        }
        Optional<MappingLine> line = Optional.ofNullable(table.getSelectionModel().getSelectedItem());
        if (line.isPresent() && !event.isShortcutDown() && !event.isAltDown() && act(line.get(), event)) {
            event.consume();
        }
    }

    private boolean act(MappingLine line, KeyEvent event) {
        FieldMapping mapping = line.row().mapping();
        Direction direction = DIRECTIONS.get(event.getCode());
        if (direction != null) {
            model.direct(line.key(), direction);
            return true;
        }
        return switch (event.getCode()) {
            case ENTER, F2, F4 -> {
                open(line);
                yield true;
            }
            case SPACE -> {
                if (event.isShiftDown()) {
                    model.showInSearch(line.key(), !mapping.showInSearch());
                } else {
                    model.showInTab(line.key(), !mapping.showInTab());
                }
                yield true;
            }
            case DELETE -> {
                model.choose(line.key(), null);
                yield true;
            }
            default -> false;
        };
    }

    private void open(MappingLine line) {
        table.lookupAll("." + CrmFieldCell.STYLE).stream().filter(CrmFieldCell.class::isInstance)
                .map(CrmFieldCell.class::cast).filter(cell -> cell.isOf(line)).findFirst()
                .ifPresent(CrmFieldCell::open);
    }

    private TableColumn<MappingLine, MappingLine.Shown> column(String id, double width, double least,
            Supplier<TableCell<MappingLine, MappingLine.Shown>> cell) {
        TableColumn<MappingLine, MappingLine.Shown> column = new TableColumn<>(
                texts.text("settings.mapping.column." + id));
        column.setCellValueFactory(row -> row.getValue().shownProperty());
        column.setCellFactory(_ -> cell.get());
        column.setPrefWidth(width);
        column.setMinWidth(least);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }

    /** Reads a row as a sentence. */
    private final class Row extends TableRow<MappingLine> {
        Row() {
            itemProperty().flatMap(MappingLine::shownProperty).subscribe(shown -> setAccessibleText(shown == null
                    ? null
                    : words.row(model.typeProperty().get().entityType(), shown)));
        }
    }
}
