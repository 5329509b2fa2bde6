package dev.linkwright.ui.conflict;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Texts;

/** What unfolds below the two values of a row. */
final class Unfolded {
    private final Texts texts;
    private final Runnable takeLastAgreed;
    private final Runnable showFull;

    Unfolded(Texts texts, Runnable takeLastAgreed, Runnable showFull) {
        this.texts = texts;
        this.takeLastAgreed = takeLastAgreed;
        this.showFull = showFull;
    }

    /** A typed or blank value, across both sides. */
    Node third(FieldState.Third third) {
        Label value = new Label(third.text(), Icons.TYPED.icon());
        value.setWrapText(true);
        Label mark = new Label(third.mark());
        mark.getStyleClass().add("chosen-word");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        HBox box = new HBox(value, spacer(), mark);
        box.getStyleClass().add("third-value");
        return box;
    }

    /** Leads to both values in full. */
    Node inFull() {
        Hyperlink link = new Hyperlink(texts.text("conflict.in-full"));
        link.getStyleClass().add("small");
        link.setGraphic(PickerChoices.cap(Keys.SHOW_IN_FULL));
        link.setContentDisplay(ContentDisplay.RIGHT);
        link.setOnAction(_ -> showFull.run());
        return link;
    }

    /** What both sides held last; with a button to take it, until it is taken, where a person may choose at all. */
    Node lastAgreed(FieldState.LastAgreed last, boolean taken, boolean turnable) {
        Label title = new Label(last.title(), Icons.HISTORY.icon());
        title.getStyleClass().add("muted");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(last.text());
        value.getStyleClass().add("strong");
        value.setWrapText(true);
        HBox box = new HBox(title, value);
        box.getStyleClass().add(taken ? "third-value" : "last-agreed");
        HBox.setHgrow(box, Priority.ALWAYS);
        if (taken) {
            Label mark = new Label(texts.text("conflict.chosen"));
            mark.getStyleClass().add("chosen-word");
            box.getChildren().addAll(spacer(), mark);
            return box;
        }
        if (!turnable) {
            return box;
        }
        Button use = new Button(texts.text("conflict.use-last-agreed"));
        use.getStyleClass().add("in-row");
        use.setGraphic(PickerChoices.cap(Keys.TAKE_LAST_AGREED));
        use.setContentDisplay(ContentDisplay.RIGHT);
        use.setMinWidth(Region.USE_PREF_SIZE);
        use.setOnAction(_ -> takeLastAgreed.run());
        HBox line = new HBox(box, use);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-8");
        return line;
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}
