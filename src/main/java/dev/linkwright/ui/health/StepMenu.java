package dev.linkwright.ui.health;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.HealthStep;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;

/** All that can be done about the selected link. */
final class StepMenu {
    private final TableView<HealthRow> table;
    private final HealthParts parts;
    private final Texts texts;
    private final Runnable copy;
    private final ContextMenu menu = new ContextMenu();

    StepMenu(TableView<HealthRow> table, HealthParts parts, Texts texts, Runnable copy) {
        this.table = table;
        this.parts = parts;
        this.texts = texts;
        this.copy = copy;
    }

    void install() {
        fill();
        // A menu without items would not open at all.
        menu.setOnShowing(_ -> fill());
        table.setContextMenu(menu);
    }

    private void fill() {
        menu.getItems().clear();
        HealthRow row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            row.line().ifPresent(line -> offer(row, line));
        }
        MenuItem item = new MenuItem(texts.text(Keys.COPY.textKey()));
        item.setAccelerator(Keys.COPY.combination());
        item.setOnAction(_ -> copy.run());
        menu.getItems().add(item);
    }

    private void offer(HealthRow row, HealthLine line) {
        for (HealthStep step : line.steps()) {
            MenuItem item = new MenuItem(texts.text(StepCell.key(step)));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> parts.go(row, line, step));
            menu.getItems().add(item);
        }
        menu.getItems().add(new SeparatorMenuItem());
    }
}
