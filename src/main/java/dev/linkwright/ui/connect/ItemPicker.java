package dev.linkwright.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Popup;

import dev.linkwright.model.ListItem;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** Some of the items of a list: opens below itself; Space picks, a letter goes to the next item that begins so. */
final class ItemPicker extends Button {
    private static final int MOST_ROWS = 10;
    private static final double ROW = 30;

    private final Texts texts;
    private final String name;
    private final ObjectProperty<List<ListItem>> picked;
    private final Label summary = new Label();
    private final ListView<ListItem> list = new ListView<>();
    private final Popup popup = new Popup();

    /**
     * A picker without items yet.
     *
     * @param name   what the items are, for those who do not see the window
     * @param picked what is picked, in the order of the list
     */
    ItemPicker(Texts texts, String name, ObjectProperty<List<ListItem>> picked) {
        this.texts = texts;
        this.name = name;
        this.picked = picked;
        getStyleClass().add("item-picker");
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(summary, Icons.COLLAPSE.icon());
        line.getStyleClass().add("item-picker-line");
        line.prefWidthProperty().bind(widthProperty().subtract(18));
        setGraphic(line);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        list.getStyleClass().add("item-list");
        list.setAccessibleText(name);
        list.setCellFactory(_ -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::goToLetter);
        popup.setAutoHide(true);
        popup.getContent().add(list);
        setOnAction(_ -> open());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.F4) {
                open();
                event.consume();
            }
        });
        picked.subscribe(this::showSummary);
    }

    /** Shows the items; none while they are being read. */
    void show(Optional<List<ListItem>> items) {
        list.getItems().setAll(items.orElse(List.of()));
        setDisable(items.isEmpty());
        showSummary();
    }

    private void showSummary() {
        String labels = String.join(", ", picked.get().stream().map(ListItem::label).toList());
        summary.setText(isDisabled()
                ? texts.text("connect.criteria.reading")
                : labels.isEmpty()
                        ? texts.text("connect.criteria.pick-items")
                        : labels);
        setAccessibleText(name + ": " + summary.getText());
        list.refresh();
    }

    private void open() {
        if (isDisabled() || popup.isShowing()) {
            return;
        }
        list.setPrefWidth(getWidth());
        list.setPrefHeight(Math.min(MOST_ROWS, Math.max(1, list.getItems().size())) * ROW + 4);
        Bounds here = localToScreen(getBoundsInLocal());
        popup.getScene().getStylesheets().setAll(getScene().getStylesheets());
        popup.show(this, here.getMinX(), here.getMaxY() + 2);
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void onKey(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> pick(list.getSelectionModel().getSelectedItem());
            case ENTER, ESCAPE, F4 -> popup.hide();
            case TAB -> {
                popup.hide();
                return;
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void goToLetter(KeyEvent event) {
        String letter = event.getCharacter().toLowerCase(Locale.ROOT);
        int size = list.getItems().size();
        int from = list.getSelectionModel().getSelectedIndex();
        for (int step = 1; step <= size && !letter.isBlank(); step++) {
            int index = (from + step) % size;
            if (list.getItems().get(index).label().toLowerCase(Locale.ROOT).startsWith(letter)) {
                list.getSelectionModel().clearAndSelect(index);
                list.scrollTo(index);
                return;
            }
        }
    }

    private void pick(ListItem item) {
        List<ListItem> now = new ArrayList<>(picked.get());
        if (!now.remove(item)) {
            now.add(item);
        }
        picked.set(list.getItems().stream().filter(now::contains).toList());
    }

    private final class Cell extends ListCell<ListItem> {
        private final CheckBox box = new CheckBox();

        Cell() {
            box.setFocusTraversable(false);
            box.setMouseTransparent(true);
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    pick(getItem());
                }
            });
        }

        @Override
        protected void updateItem(ListItem item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setText(null);
                return;
            }
            box.setSelected(picked.get().contains(item));
            box.setAccessibleText(item.label());
            setGraphic(box);
            setText(item.label());
            setAccessibleText(
                    texts.text(box.isSelected() ? "connect.criteria.is-picked" : "connect.criteria.is-not-picked",
                            item.label()));
        }
    }
}
