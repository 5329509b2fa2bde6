package dev.linkwright.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** The name of a list, and how many of its items are mapped. */
final class ListLineCell extends ListCell<ListMappingModel.Line> {
    private final Texts texts;
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox row;

    ListLineCell(Texts texts) {
        this.texts = texts;
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("muted");
        name.getStyleClass().add("list-name");
        row = new HBox(name, between, count);
        row.getStyleClass().add("gap-8");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ListMappingModel.@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(empty || line == null ? null : row);
        setAccessibleText(null);
        if (line != null && !empty) {
            String mapped = texts.text("settings.list.count", line.mapped(), line.total());
            name.setText(line.label());
            name.setTooltip(new Tooltip(line.label()));
            count.setText(mapped);
            count.setGraphic(line.twice() ? Icons.PROBLEM.small() : null);
            pseudoClassStateChanged(ItemCell.TWICE, line.twice());
            setAccessibleText(texts.text(line.twice() ? "settings.list.line.twice" : "settings.list.line",
                    line.label(), mapped));
        }
    }
}
