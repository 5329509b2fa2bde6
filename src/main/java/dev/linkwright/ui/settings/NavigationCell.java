package dev.linkwright.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.KeyWord;
import dev.linkwright.ui.common.Texts;

/** One page of the navigation; the first of each group has the group's name above it. */
final class NavigationCell extends ListCell<SettingsPage> {
    private final Texts texts;

    NavigationCell(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected void updateItem(@Nullable SettingsPage page, boolean empty) {
        super.updateItem(page, empty);
        if (empty || page == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        SettingsPlace place = page.place();
        Label name = new Label(texts.text("settings.page." + KeyWord.of(place)), place.icon().icon());
        name.getStyleClass().add("settings-place");
        HBox row = new HBox(name);
        row.getStyleClass().add("settings-place-row");
        VBox all = new VBox();
        if (isFirstOfItsGroup(place)) {
            Label group = new Label(texts.text("settings.group." + KeyWord.of(place.group())));
            group.getStyleClass().addAll("small", "muted", "settings-group");
            all.getChildren().add(group);
        }
        all.getChildren().add(row);
        setGraphic(all);
        setAccessibleText(name.getText());
    }

    private boolean isFirstOfItsGroup(SettingsPlace place) {
        return getIndex() == 0
                || getListView().getItems().get(getIndex() - 1).place().group() != place.group();
    }
}
