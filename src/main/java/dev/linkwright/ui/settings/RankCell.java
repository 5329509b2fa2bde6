package dev.linkwright.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** A field with its place, and a handle to drag it by. */
final class RankCell extends ListCell<RankPage.Row> {
    private final Texts texts;
    private final Label place = new Label("", Icons.GRIP.small());
    private final Label name = new Label();
    private final HBox row = new HBox(place, name);

    RankCell(Texts texts) {
        this.texts = texts;
        place.setMinWidth(USE_PREF_SIZE);
        place.getStyleClass().addAll("muted", "rank-place");
        name.getStyleClass().add("list-name");
        row.getStyleClass().add("gap-8");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RankPage.@Nullable Row field, boolean empty) {
        super.updateItem(field, empty);
        setGraphic(field == null || empty ? null : row);
        setAccessibleText(field == null || empty
                ? null
                : texts.text("settings.rank.row", field.label(), field.place(), field.of()));
        if (field != null && !empty) {
            place.setText(Integer.toString(field.place()));
            name.setText(field.label());
        }
    }
}
