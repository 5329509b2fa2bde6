package dev.linkwright.ui.settings;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import dev.linkwright.ui.common.Texts;

/** What the pages about this workstation are made of. */
final class SettingsParts {
    private SettingsParts() {
    }

    static VBox title(Texts texts, String key, String what) {
        Label title = new Label(texts.text(key));
        title.getStyleClass().add("page-title");
        return new VBox(title, muted(texts.text(what)));
    }

    static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        return label;
    }

    static VBox section(String heading, Node... content) {
        Label label = new Label(heading);
        label.getStyleClass().add("section-title");
        VBox section = new VBox(label);
        section.getChildren().addAll(content);
        section.getStyleClass().add("gap-8");
        return section;
    }

    /** Tab goes to the next control instead of into the text: nobody indents here. */
    static void leaveByTab(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                area.requestFocusTraversal(
                        event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
    }

    /** A page of sections that is higher than the smallest window. */
    static ScrollPane scrolling(VBox page) {
        page.getStyleClass().add("settings-sections");
        ScrollPane pane = new ScrollPane(page);
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.getStyleClass().add("settings-scroll");
        return pane;
    }
}
