package dev.linkwright.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** A record in one line: what kind it is by icon and word, its name, and what tells it from others. */
final class SwitcherCell extends ListCell<QuickHit> {
    private final Texts texts;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final HBox line;

    SwitcherCell(Texts texts) {
        this.texts = texts;
        title.getStyleClass().add("strong");
        title.setMinWidth(0);
        detail.getStyleClass().addAll("small", "muted");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        line = new HBox(title, between, detail);
        line.getStyleClass().addAll("gap-8", "switcher-row");
        // The list gives the cell its width; the line must not ask for more.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable QuickHit hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String kind = texts.text("switcher.kind." + hit.entity().type().word());
        title.setText(hit.title());
        title.setGraphic(Icons.of(hit.entity().type()).icon());
        detail.setText(hit.detail().isEmpty() ? kind : kind + " \u00b7 " + hit.detail());
        setAccessibleText(texts.text("switcher.row", hit.title(), detail.getText()));
        setGraphic(line);
    }
}
