package dev.linkwright.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.util.Subscription;

import dev.linkwright.connect.Hit;
import dev.linkwright.connect.HitColumn;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;

/** Gives the table of hits its columns and rows. */
final class HitTable {
    private static final PseudoClass TAKEN = PseudoClass.getPseudoClass("taken");
    private static final String CONNECTED_TO = "connected-to";
    private static final double ICON = 24;
    /** Widths that fit most texts: of a character in cells and in headings, and around them. */
    private static final double CHARACTER = 7.2;
    private static final double HEADING_CHARACTER = 6.4;
    private static final double PADDING = 28;
    private static final int MOST = 34;
    private static final int MOST_OF_HEADING = 15;
    /** The first column holds names, which tell the hits apart, and the next search may find longer ones. */
    private static final int NAME = 22;
    private static final int LOOKED_AT = 60;
    /** Numbers, which nobody can tell apart by their beginnings; addresses make room for them. */
    private static final int SHORT = 12;
    /** So many with the letters that some countries write around them. */
    private static final int SHORT_WITHOUT_WORDS = 18;
    /** Digits and capitals are wider than most characters. */
    private static final double WIDE_CHARACTER = 8.4;

    private final TableView<HitRow> table;
    private final ConnectViewModel dialog;
    private final Texts texts;
    private final RememberedWindows windows;
    private boolean fitted;
    private boolean showing;

    HitTable(TableView<HitRow> table, ConnectViewModel dialog, Texts texts, RememberedWindows windows) {
        this.windows = windows;
        this.table = table;
        this.dialog = dialog;
        this.texts = texts;
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.setRowFactory(_ -> new Row());
        table.setSortPolicy(_ -> {
            sort();
            return true;
        });
    }

    void show(List<HitColumn> columns) {
        List<TableColumn<HitRow, String>> made = new ArrayList<>();
        if (columns.isEmpty()) {
            made.add(column("title", texts.text("connect.column.name"), Hit::title));
            made.add(column("number", texts.text("connect.column.number"), Hit::number));
        }
        for (HitColumn shown : columns) {
            TableColumn<HitRow, String> column = column(shown.key(), shown.label(),
                    hit -> hit.texts().getOrDefault(shown.key(), ""));
            column.setSortable(shown.sortable());
            made.add(column);
        }
        made.getFirst().getStyleClass().add("first-column");
        made.add(takenBy());
        table.getColumns().setAll(made);
        dialog.rowsProperty().get().ifPresent(this::fit);
    }

    /** Shows other hits. The table would forget what they are sorted by, and so ask the server once more. */
    void show(Optional<HitRows> rows) {
        showing = true;
        List<TableColumn<HitRow, ?>> order = List.copyOf(table.getSortOrder());
        // A row of the hits before would count as the one that lies in its place now.
        table.getSelectionModel().clearSelection();
        table.setItems(
                rows.<ObservableList<HitRow>>map(found -> found).orElseGet(FXCollections::emptyObservableList));
        table.getSortOrder().setAll(order);
        showing = false;
        table.scrollTo(0);
        rows.ifPresent(this::fit);
    }

    /** Makes the columns as wide as the first hits need, unless a person had them otherwise before. */
    private void fit(HitRows rows) {
        if (fitted || rows.isEmpty() || table.getColumns().isEmpty()) {
            return;
        }
        fitted = true;
        for (TableColumn<HitRow, ?> column : table.getColumns()) {
            boolean name = table.getColumns().getFirst().equals(column);
            List<String> shown = rows.subList(0, Math.min(rows.size(), LOOKED_AT)).stream()
                    .map(row -> String.valueOf(column.getCellObservableValue(row).getValue())).toList();
            int longest = Math.max(name ? NAME : 0, shown.stream().mapToInt(String::length).max().orElse(0));
            double cells = PADDING + CHARACTER * Math.min(longest, MOST);
            double heading = PADDING + HEADING_CHARACTER * Math.min(column.getText().length(), MOST_OF_HEADING);
            // What it is connected to stands behind an icon, and is the last to be cut.
            boolean connectedTo = column.getId().equals(CONNECTED_TO);
            column.setPrefWidth((connectedTo ? ICON : 0) + Math.max(heading, cells));
            if (connectedTo) {
                column.setMinWidth(column.getPrefWidth());
            } else if (name) {
                column.setMinWidth(PADDING + CHARACTER * NAME);
            } else if (longest <= SHORT
                    || (longest <= SHORT_WITHOUT_WORDS && shown.stream().noneMatch(HitTable::isOfWords))) {
                column.setMinWidth(PADDING + WIDE_CHARACTER * longest);
            }
        }
        windows.remember(table, "connect.hits." + dialog.wish().connection().id().value() + "."
                + dialog.wish().type().word());
    }

    private static boolean isOfWords(String shown) {
        return shown.chars().anyMatch(Character::isLowerCase);
    }

    /** The column that the hits are sorted by, if a person chose one. */
    Optional<String> sortedBy() {
        return table.getSortOrder().stream().findFirst().map(TableColumn::getText);
    }

    private void sort() {
        if (showing) {
            return;
        }
        Optional<TableColumn<HitRow, ?>> column = table.getSortOrder().stream().findFirst();
        dialog.sortBy(column.map(TableColumn::getId),
                column.filter(one -> one.getSortType() == SortType.DESCENDING).isEmpty());
    }

    private TableColumn<HitRow, String> column(String id, String title, Function<Hit, String> text) {
        TableColumn<HitRow, String> column = new TableColumn<>(title);
        column.setId(id);
        column.setSortable(false);
        column.setCellValueFactory(row -> row.getValue().hitProperty().map(hit -> hit.map(text).orElse("")));
        return column;
    }

    private TableColumn<HitRow, String> takenBy() {
        TableColumn<HitRow, String> column = column(CONNECTED_TO, texts.text("connect.column.connected-to"),
                hit -> hit.taken().map(Hit.Taken::title).orElse(""));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String title, boolean empty) {
                super.updateItem(title, empty);
                boolean taken = !empty && title != null && !title.isEmpty();
                setText(taken ? title : null);
                setGraphic(taken ? Icons.LINKED.small() : null);
                setAccessibleText(
                        taken ? texts.text("switcher.row", texts.text("connect.column.connected-to"), title) : null);
            }
        });
        return column;
    }

    /** A row that asks for its page as soon as it is looked at. */
    private final class Row extends TableRow<HitRow> {
        private Subscription watching = Subscription.EMPTY;

        @Override
        protected void updateItem(HitRow row, boolean empty) {
            super.updateItem(row, empty);
            watching.unsubscribe();
            watching = Subscription.EMPTY;
            if (row == null || empty) {
                pseudoClassStateChanged(TAKEN, false);
                return;
            }
            watching = row.hitProperty().subscribe(hit -> pseudoClassStateChanged(TAKEN,
                    hit.flatMap(Hit::taken).isPresent()));
            dialog.rowsProperty().get().ifPresent(rows -> rows.shown(row.index()));
        }
    }
}
