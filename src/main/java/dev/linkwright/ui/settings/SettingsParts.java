package dev.linkwright.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
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
