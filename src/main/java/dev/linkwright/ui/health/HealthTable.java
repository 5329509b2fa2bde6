package dev.linkwright.ui.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;

/** The links under a heading, each with its next steps. Enter does the first step of the row. */
final class HealthTable {
    private static final double RECORD = 215;
    private static final double LINKED = 255;
    private static final double BECAUSE = 330;
    private static final double SINCE = 160;
    private static final double STEPS = 290;

    private final TableView<HealthRow> table;
    private final HealthParts parts;
    private final Texts texts;
    private final HealthWords words;

    HealthTable(TableView<HealthRow> table, HealthParts parts, Texts texts) {
        this.table = table;
        this.parts = parts;
        this.texts = texts;
        this.words = new HealthWords(texts);
    }

    void build(RememberedWindows windows) {
        table.setAccessibleText(texts.text("health.links"));
        TableColumn<HealthRow, Optional<HealthLine>> steps = column("steps", STEPS, _ -> "");
        steps.setCellFactory(_ -> new StepCell(parts, texts));
        steps.setMinWidth(STEPS);
        TableColumn<HealthRow, Optional<HealthLine>> since = column("since", SINCE, words::since);
        since.setMinWidth(SINCE);
        table.getColumns().setAll(List.of(column("record", RECORD, words::record),
                column("linked", LINKED, words::linkedTo), column("because", BECAUSE, words::because), since,
                steps));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(_ -> new Row());
        windows.remember(table, "health");
        parts.links().rowsProperty().subscribe(this::show);
        parts.links().headingProperty().subscribe(_ -> showEmpty());
        parts.links().countsProperty().subscribe(_ -> showEmpty());
        parts.links().problemProperty().subscribe(_ -> showEmpty());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null && row.line().isPresent()) {
                parts.links().select(row.line());
            }
        });
        table.focusedProperty().subscribe(this::selectSomething);
        parts.walk().currentProperty().subscribe(line -> line.ifPresent(this::point));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        table.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                selected().ifPresent(parts::go);
            }
        });
        new StepMenu(table, parts, texts, this::copy).install();
    }

    private void show(HealthRows rows) {
        table.setItems(rows);
        table.scrollTo(0);
        rows.addListener((ListChangeListener<HealthRow>) _ -> selectSomething());
        selectSomething();
        showEmpty();
    }

    private void showEmpty() {
        boolean filtered = parts.links().isFiltered();
        var heading = parts.links().headingProperty().get();
        VBox nothing = new VBox(HeadingTiles.icon(heading).large(),
                new Label(texts.text(filtered ? "health.empty.filtered" : "health.empty." + heading.word())));
        nothing.getStyleClass().add("empty-state");
        if (filtered) {
            Button all = new Button(texts.text("health.show-all"));
            all.setOnAction(_ -> {
                parts.links().clearFilter();
                table.requestFocus();
            });
            nothing.getChildren().add(all);
        }
        nothing.setVisible(
                !parts.links().countsProperty().get().isEmpty() && parts.links().problemProperty().get().isEmpty());
        table.setPlaceholder(nothing);
    }

    /** A table that has the focus shows where it is. */
    private void selectSomething() {
        if (table.isFocused() && !table.getItems().isEmpty()) {
            int at = parts.links().indexOfSelected().orElse(table.getSelectionModel().getSelectedIndex());
            table.getSelectionModel().clearAndSelect(Math.clamp(at, 0, table.getItems().size() - 1));
        }
    }

    private void point(HealthLine line) {
        parts.links().select(Optional.of(line));
        parts.links().indexOf(line.link()).ifPresent(index -> {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 2));
        });
    }

    private Optional<HealthRow> selected() {
        return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            selected().ifPresent(parts::go);
            event.consume();
        } else if (Keys.COPY.combination().match(event)) {
            copy();
            event.consume();
        }
    }

    private void copy() {
        selected().flatMap(HealthRow::line).map(line -> words.row(line, "\t")).ifPresent(Copying::copy);
    }

    private TableColumn<HealthRow, Optional<HealthLine>> column(String id, double width,
            Function<HealthLine, String> text) {
        TableColumn<HealthRow, Optional<HealthLine>> column = new TableColumn<>(texts.text("health.column." + id));
        column.setId(id);
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> row.getValue().lineProperty());
        column.setCellFactory(_ -> new WordCell(text, id.equals("record")));
        return column;
    }

    /** A row that asks for its page as soon as it is looked at. */
    private final class Row extends TableRow<HealthRow> {
        private Subscription watching = Subscription.EMPTY;

        @Override
        protected void updateItem(@Nullable HealthRow row, boolean empty) {
            super.updateItem(row, empty);
            watching.unsubscribe();
            watching = Subscription.EMPTY;
            setAccessibleText(null);
            if (row != null && !empty) {
                watching = row.lineProperty().subscribe(
                        line -> setAccessibleText(line.map(one -> words.row(one, ", ")).orElse("")));
                parts.links().rowsProperty().get().shown(row.index());
            }
        }
    }
}
