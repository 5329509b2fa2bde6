package dev.linkwright.ui.common;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.linkwright.model.KeyWord;
import dev.linkwright.model.Problem;

/** A message in its place: it stays until what it says is settled. */
public final class Strip extends HBox {
    /** What it is about; gives the colour and the icon. */
    public enum Kind {
        FAILED(Icons.PROBLEM), WAITING(Icons.CONFLICT), PENDING(Icons.PENDING), OFFLINE(Icons.OFFLINE), DONE(
                Icons.HEALTHY);

        private final Icons icon;

        Kind(Icons icon) {
            this.icon = icon;
        }
    }

    private final VBox words;
    private final Label title = new Label();
    private final Label detail = new Label();

    private Strip(Icons icon, String bold, String second, List<Button> buttons) {
        title.setText(bold);
        title.setWrapText(true);
        title.getStyleClass().add("strip-title");
        detail.setText(second);
        detail.setWrapText(true);
        detail.getStyleClass().add("strip-detail");
        detail.setManaged(!second.isEmpty());
        words = new VBox(title, detail);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane iconPlace = new StackPane(icon.icon());
        iconPlace.getStyleClass().add("strip-icon");
        getChildren().addAll(iconPlace, words);
        for (Button button : buttons) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().add(button);
        }
        setMinHeight(Region.USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(second.isEmpty() ? bold : bold + ". " + second);
    }

    /**
     * Makes a strip.
     *
     * @param bold   one sentence without a full stop
     * @param second further sentences; may be empty
     */
    public static Strip of(Kind kind, String bold, String second, Button... buttons) {
        return of(kind, kind.icon, bold, second, buttons);
    }

    /** Makes a strip with an icon of its own. */
    public static Strip of(Kind kind, Icons icon, String bold, String second, Button... buttons) {
        Strip strip = new Strip(icon, bold, second, List.of(buttons));
        strip.getStyleClass().addAll("strip", KeyWord.of(kind));
        return strip;
    }

    /**
     * Says what went wrong and what to do about it.
     *
     * @param standing what was or was not written and what is kept, as the caller knows it; may be empty
     */
    public static Strip problem(Texts texts, Problem problem, String standing, Button... buttons) {
        String bold = texts.say(problem.sentence());
        String next = texts.say(problem.nextStep());
        Kind kind = problem instanceof Problem.Throttled ? Kind.WAITING : Kind.FAILED;
        return of(kind, bold.endsWith(".") ? bold.substring(0, bold.length() - 1) : bold,
                standing.isEmpty() ? next : standing + " " + next, buttons);
    }

    /** For narrow places: the buttons stand below the words. */
    public Strip stacked() {
        HBox row = new HBox();
        row.getStyleClass().addAll("gap-8", "strip-buttons");
        row.getChildren().addAll(getChildren().stream().filter(Button.class::isInstance).toList());
        words.getChildren().add(row);
        getStyleClass().add("stacked");
        return this;
    }

    /** What stands in bold. */
    public String title() {
        return title.getText();
    }

    /** What stands below it. */
    public String detail() {
        return detail.getText();
    }
}
