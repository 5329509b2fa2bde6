package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;

/** A question with more to read than fits a message; it scrolls where it is long. */
final class Question {
    private final String title;
    private final String bold;
    private final List<Node> parts = new ArrayList<>();
    private final List<String> spoken = new ArrayList<>();

    Question(String title, String bold) {
        this.title = title;
        this.bold = bold;
    }

    Question say(String sentence) {
        parts.add(wrapped(sentence));
        spoken.add(sentence);
        return this;
    }

    /** Adds a heading and what belongs to it; nothing if there is nothing. */
    Question list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            Label label = wrapped(heading);
            label.getStyleClass().add("strong");
            VBox list = new VBox(label);
            list.getStyleClass().add("gap-4");
            lines.forEach(line -> list.getChildren().add(wrapped(line)));
            parts.add(list);
            spoken.add(heading + ": " + String.join("; ", lines));
        }
        return this;
    }

    void ask(Dialogs dialogs, Window owner, String name, Dimension2D size, String cancel, String answer,
            Runnable action) {
        Label question = wrapped(bold);
        question.getStyleClass().add("section-title");
        VBox words = new VBox(question);
        words.getStyleClass().addAll("dialog-content", "gap-12");
        words.getChildren().addAll(parts);
        ScrollPane scroll = new ScrollPane(words);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        // Arrow keys scroll it only where there is something to scroll to.
        scroll.setFocusTraversable(false);
        scroll.heightProperty().subscribe(() -> scroll.setFocusTraversable(words.getHeight() > scroll.getHeight()));
        BaseDialog dialog = dialogs.dialog(owner, name, title, scroll, size, new Dimension2D(400, 220));
        dialog.addButton(answer, ButtonBar.ButtonData.OK_DONE, () -> {
            dialog.close();
            action.run();
        });
        dialog.addCancel(cancel);
        dialog.root().setAccessibleText(bold + " " + String.join(" ", spoken));
        dialog.open();
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
