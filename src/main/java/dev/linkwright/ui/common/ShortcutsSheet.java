package dev.linkwright.ui.common;

import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** Every shortcut and what it does. */
final class ShortcutsSheet {
    private final Dialogs dialogs;
    private final Texts texts;

    ShortcutsSheet(Dialogs dialogs, Texts texts) {
        this.dialogs = dialogs;
        this.texts = texts;
    }

    void open(Window owner) {
        ListView<Keys> list = new ListView<>();
        list.getItems().setAll(Keys.values());
        list.setAccessibleText(texts.text("shortcuts.title"));
        list.setCellFactory(_ -> new Line());
        list.getSelectionModel().selectFirst();
        list.getStyleClass().addAll("finder-list", "switcher-list");
        VBox content = new VBox(list);
        VBox.setVgrow(list, Priority.ALWAYS);
        content.getStyleClass().add("dialog-content");
        BaseDialog dialog = dialogs.dialog(owner, "shortcuts", texts.text("shortcuts.title"), content,
                new Dimension2D(480, 620), new Dimension2D(360, 320));
        dialog.addClose(texts.text("shortcuts.close"));
        dialog.open();
        list.requestFocus();
    }

    private final class Line extends ListCell<Keys> {
        private final Label what = new Label();
        private final Label cap = new Label();
        private final HBox line;

        Line() {
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(Region.USE_PREF_SIZE);
            what.setMaxWidth(Double.MAX_VALUE);
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            line = new HBox(what, cap);
            line.getStyleClass().addAll("gap-8", "switcher-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Keys key, boolean empty) {
            super.updateItem(key, empty);
            if (empty || key == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            what.setText(texts.text(key.textKey()));
            cap.setText(key.cap());
            setAccessibleText(texts.text("switcher.row", what.getText(), cap.getText()));
            setGraphic(line);
        }
    }
}
