package dev.linkwright.ui.erptab;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.skin.ComboBoxListViewSkin;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.ui.common.Texts;

/**
 * Which of several connections is looked through. The arrow keys open the list and move in it, Enter takes what is marked,
 * Esc takes nothing; so nothing is read through connections that are only passed on the way.
 */
final class ConnectionChoice extends ComboBox<ErpConnection> {
    private final ErpConnection current;

    ConnectionChoice(Texts texts, ErpTabViewModel tab, ErpConnection shown) {
        super(tab.reader().connections());
        setCellFactory(_ -> new NameCell());
        setButtonCell(new NameCell());
        setAccessibleText(texts.text("erptab.connection"));
        getStyleClass().add("connection-choice");
        current = getItems().stream().filter(one -> one.id().equals(shown.id())).findFirst().orElse(shown);
        setValue(current);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        skinProperty().subscribe(skin -> {
            if (skin instanceof ComboBoxListViewSkin<?> list) {
                // The open list gets the keys first, and closes by itself on Esc with what was marked last.
                list.getPopupContent().addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
            }
        });
        setOnHidden(_ -> {
            ErpConnection chosen = getValue();
            if (chosen != null && !chosen.id().equals(current.id())) {
                // The person may stay with what is pending; the new state brings a new choice.
                setValue(current);
                tab.choose(chosen);
            }
        });
    }

    private void onKey(KeyEvent event) {
        boolean arrow = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.UP;
        if (isShowing() && event.getCode() == KeyCode.ESCAPE) {
            setValue(current);
            hide();
            event.consume();
        } else if (!isShowing() && (arrow || event.getCode() == KeyCode.SPACE) && !event.isAltDown()) {
            show();
            event.consume();
        }
    }

    private static final class NameCell extends ListCell<ErpConnection> {
        @Override
        protected void updateItem(ErpConnection connection, boolean empty) {
            super.updateItem(connection, empty);
            setText(connection == null || empty ? null : connection.name());
        }
    }
}
