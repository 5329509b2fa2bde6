package dev.linkwright.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;

import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;

/** Copies the selected hit: Ctrl+C all of it, the context menu each value by itself. */
final class HitCopy {
    private final TableView<HitRow> table;
    private final Texts texts;

    private HitCopy(TableView<HitRow> table, Texts texts) {
        this.table = table;
        this.texts = texts;
    }

    static void offer(TableView<HitRow> table, Texts texts) {
        HitCopy copy = new HitCopy(table, texts);
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (Keys.COPY.combination().match(event)) {
                copy.row();
                event.consume();
            }
        });
        ContextMenu menu = new ContextMenu();
        menu.setOnShowing(_ -> menu.getItems().setAll(copy.items()));
        // A menu without items would not open.
        menu.getItems().add(new MenuItem());
        table.setContextMenu(menu);
    }

    private List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        MenuItem whole = new MenuItem(texts.text("connect.copy.row"), Icons.COPY.icon());
        whole.setAccelerator(Keys.COPY.combination());
        whole.setOnAction(_ -> row());
        whole.setDisable(table.getSelectionModel().isEmpty());
        items.add(whole);
        for (TableColumn<HitRow, ?> column : table.getColumns()) {
            String value = value(column);
            if (!value.isEmpty()) {
                MenuItem one = new MenuItem(texts.text("connect.copy.value", column.getText(), value));
                one.setMnemonicParsing(false);
                one.setOnAction(_ -> Copying.copy(value));
                items.add(one);
            }
        }
        return items;
    }

    private void row() {
        String values = String.join("\t", table.getColumns().stream().map(this::value).toList()).strip();
        if (!values.isEmpty()) {
            Copying.copy(values);
        }
    }

    private String value(TableColumn<HitRow, ?> column) {
        HitRow selected = table.getSelectionModel().getSelectedItem();
        return selected == null ? "" : Objects.toString(column.getCellData(selected), "");
    }
}
