package dev.linkwright.ui.common;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.Pane;

/** Keeps buttons that stand in no bar in the order that dialogs have on this system. */
public final class ButtonOrder {
    private ButtonOrder() {
    }

    /** Puts two neighbours as dialogs put them: what confirms before what cancels on Windows, after it elsewhere. */
    public static void asInDialogs(Button confirm, Button cancel) {
        asIn(new ButtonBar().getButtonOrder(), confirm, cancel);
    }

    /** @param order as {@link ButtonBar#setButtonOrder} takes it */
    static void asIn(String order, Button confirm, Button cancel) {
        if (!(confirm.getParent() instanceof Pane foot)) {
            throw new IllegalArgumentException("Buttons that stand nowhere have no order");
        }
        ObservableList<Node> nodes = FXCollections.observableArrayList(foot.getChildren());
        int confirms = nodes.indexOf(confirm);
        int cancels = nodes.indexOf(cancel);
        boolean cancelFirst = place(order, ButtonData.CANCEL_CLOSE) < place(order, ButtonData.OK_DONE);
        if (cancelFirst != cancels < confirms) {
            nodes.set(confirms, cancel);
            nodes.set(cancels, confirm);
            foot.getChildren().setAll(nodes);
        }
    }

    private static int place(String order, ButtonData button) {
        return order.indexOf(button.getTypeCode());
    }
}
