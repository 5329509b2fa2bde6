package dev.linkwright.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import dev.linkwright.doctor.Finding;
import dev.linkwright.doctor.Result;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** One finding: how it is, and what a person can do about it. */
final class FindingCell extends ListCell<Finding> {
    private final Texts texts;
    private final Label about = new Label();
    private final Label sentence = new Label();
    private final Label next = new Label();
    private final HBox row = new HBox();

    FindingCell(Texts texts) {
        this.texts = texts;
        about.getStyleClass().add("strong");
        next.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(about, sentence, next);
        HBox.setHgrow(words, Priority.ALWAYS);
        for (Label label : new Label[]{about, sentence, next}) {
            label.setWrapText(true);
        }
        row.getStyleClass().add("gap-8");
        row.getChildren().add(words);
        // Else a long sentence would ask for one long line.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Finding finding, boolean empty) {
        super.updateItem(finding, empty);
        if (empty || finding == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        about.setText(texts.say(finding.about()));
        sentence.setText(texts.say(finding.sentence()));
        next.setText(finding.next().map(texts::say).orElse(""));
        next.setVisible(finding.next().isPresent());
        next.setManaged(next.isVisible());
        if (row.getChildren().size() > 1) {
            row.getChildren().removeFirst();
        }
        row.getChildren().addFirst(icon(finding.result()));
        setGraphic(row);
        setTooltip(finding.details().isEmpty() ? null : new Tooltip(finding.details()));
        setAccessibleText(words(finding, texts));
    }

    /** All of it, for the clipboard and for screen readers. */
    static String words(Finding finding, Texts texts) {
        StringBuilder words = new StringBuilder(texts.say(finding.about())).append(": ")
                .append(texts.say(finding.sentence()));
        finding.next().ifPresent(step -> words.append('\n').append(texts.say(step)));
        if (!finding.details().isEmpty()) {
            words.append('\n').append(finding.details());
        }
        return words.toString();
    }

    private static FontIcon icon(Result result) {
        return switch (result) {
            case WELL -> coloured(Icons.HEALTHY, "success");
            case ATTENTION -> coloured(Icons.CONFLICT, "warning");
            case FAILED -> coloured(Icons.PROBLEM, "danger");
        };
    }

    private static FontIcon coloured(Icons icon, String style) {
        FontIcon made = icon.icon();
        made.getStyleClass().add(style);
        return made;
    }
}
