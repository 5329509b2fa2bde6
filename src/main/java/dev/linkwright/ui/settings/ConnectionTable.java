package dev.linkwright.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Scope;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;

/** The connections in the order of their priority. */
final class ConnectionTable extends TableView<ConnectionId> {
    private static final double WIDE = 600;

    private final ConnectionsViewModel viewModel;
    private final Texts texts;

    ConnectionTable(ConnectionsViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        setId("connections");
        getStyleClass().add("connection-table");
        setAccessibleText(texts.text("settings.page.erp-connections"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        column("priority", 76, 80, (cell, one) -> {
            cell.setText(String.valueOf(place(one) + 1));
            cell.setGraphic(mark(Icons.GRIP));
        });
        column("name", 140, WIDE, (cell, one) -> {
            cell.setText(one.name());
            cell.getStyleClass().add("strong");
        });
        column("connector", 132, WIDE, (cell, one) -> cell
                .setText(viewModel.provider(one).map(SyncConnectorProvider::name).orElse(one.connector())));
        column("scope", 100, WIDE, (cell, one) -> cell.setText(scope(one.scope())));
        column("active", 84, 96, (cell, one) -> cell.setGraphic(tick(one)));
        column("test", 200, WIDE, (cell, one) -> cell.setGraphic(last(one)));
        setRowFactory(_ -> draggable());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        getSelectionModel().selectedItemProperty().subscribe(now -> {
            if (now != null) {
                viewModel.selectedProperty().set(Optional.of(now));
            }
        });
    }

    /** Shows the connections as they are edited now. */
    void follow() {
        List<ConnectionId> now = viewModel.connections().stream().map(ErpConnection::id).toList();
        Optional<ConnectionId> selected = viewModel.selectedProperty().get();
        if (!getItems().equals(now)) {
            getItems().setAll(now);
        }
        refresh();
        selected.ifPresent(getSelectionModel()::select);
        double em = 13;
        setPrefHeight((Math.clamp(now.size(), 2, 6) + 1) * 2.35 * em + 2);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
    }

    /** What is cut tells nothing: a column has room for what it says. */
    private void column(String name, double least, double most,
            BiConsumer<TableCell<ConnectionId, ErpConnection>, ErpConnection> show) {
        TableColumn<ConnectionId, ErpConnection> column = new TableColumn<>(
                texts.text("connections.column." + name));
        column.setMinWidth(least);
        column.setMaxWidth(most);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(of(row.getValue()).orElse(null)));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ErpConnection one, boolean empty) {
                super.updateItem(one, empty);
                setText(null);
                setGraphic(null);
                setAccessibleText(null);
                if (one != null && !empty) {
                    show.accept(this, one);
                    setAccessibleText(spoken(this));
                }
            }
        });
        getColumns().add(column);
    }

    /** A cell that shows a control or a mark says what that says. */
    private static @Nullable String spoken(TableCell<?, ?> cell) {
        if (cell.getText() != null || cell.getGraphic() == null) {
            return cell.getText();
        }
        String said = cell.getGraphic().getAccessibleText();
        return said == null && cell.getGraphic() instanceof Labeled labeled ? labeled.getText() : said;
    }

    private String scope(Scope scope) {
        return switch (scope) {
            case Scope.Everyone() -> texts.text("connections.scope.everyone");
            case Scope.Chosen chosen when chosen.users().isEmpty() && chosen.groups().isEmpty() ->
                texts.text("connections.scope.nobody");
            case Scope.Chosen(Set<String> users, Set<String> groups) ->
                Stream.concat(groups.stream().sorted(), users.stream().sorted()).collect(Collectors.joining(", "));
        };
    }

    private Node tick(ErpConnection one) {
        TickBox box = new TickBox(texts.text(one.active() ? "value.yes" : "value.no"));
        box.setSelected(one.active());
        box.setDisable(!viewModel.mayChange());
        box.setFocusTraversable(false); // Space in the row ticks it
        box.setAccessibleText(texts.text("connections.active.of", one.name()));
        box.setOnAction(_ -> viewModel.activate(one.id(), box.isSelected()));
        return box;
    }

    private Label last(ErpConnection one) {
        Optional<LastTest> last = viewModel.lastTest(one.id());
        Label label = new Label(last
                .map(test -> texts.text(test.passed() ? "connections.last.passed" : "connections.last.failed",
                        test.at()))
                .orElse(texts.text("connections.last.never")));
        label.getStyleClass().add("marker");
        last.ifPresent(test -> label.getStyleClass().add(test.passed() ? "connected" : "failing"));
        label.setGraphic(
                last.map(test -> test.passed() ? Icons.HEALTHY : Icons.PROBLEM).orElse(Icons.LEFT_OUT).small());
        return label;
    }

    private static Node mark(Icons icon) {
        Node mark = icon.small();
        mark.getStyleClass().add("muted");
        return mark;
    }

    private void onKey(KeyEvent event) {
        boolean move = event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN);
        if (move && viewModel.mayChange()) {
            viewModel.move(event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && viewModel.mayChange()) {
            viewModel.connection().ifPresent(one -> viewModel.activate(one.id(), !one.active()));
            event.consume();
        }
    }

    private TableRow<ConnectionId> draggable() {
        TableRow<ConnectionId> row = new TableRow<>();
        row.setOnDragDetected(event -> {
            if (!row.isEmpty() && viewModel.mayChange()) {
                ClipboardContent content = new ClipboardContent();
                content.putString(row.getItem().value());
                row.startDragAndDrop(TransferMode.MOVE).setContent(content);
                event.consume();
            }
        });
        row.setOnDragOver(event -> {
            if (event.getGestureSource() instanceof TableRow<?> source && source.getTableView() == this
                    && !row.isEmpty()) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        row.setOnDragDropped(event -> {
            viewModel.move(new ConnectionId(event.getDragboard().getString()), row.getIndex());
            event.setDropCompleted(true);
            event.consume();
        });
        return row;
    }

    private Optional<ErpConnection> of(ConnectionId id) {
        return viewModel.connections().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private int place(ErpConnection one) {
        return viewModel.connections().indexOf(one);
    }
}
