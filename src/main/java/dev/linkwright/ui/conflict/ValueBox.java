package dev.linkwright.ui.conflict;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import dev.linkwright.model.Side;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/**
 * One side's value: the box itself is pressed to choose it. All its room is for the value, whether it is chosen or not, so
 * that choosing moves nothing; that it is chosen is said beside it.
 */
final class ValueBox extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final PseudoClass SETTLED = PseudoClass.getPseudoClass("settled");
    private static final PseudoClass LOSES = PseudoClass.getPseudoClass("loses");
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");

    private static final int MOST = 160;
    private static final int LINES = 4;
    private static final int MOST_SELECTED = 400;
    private static final int LINES_SELECTED = 8;

    private final Texts texts;
    private final Side side;
    private final Runnable pressed;
    private final StackPane mark = new StackPane();
    private final Region dot = new Region();
    private final MarkedWords words = new MarkedWords();
    private boolean winner;
    private boolean shortened;
    private @Nullable Tooltip tooltip;

    ValueBox(Texts texts, Side side, Runnable pressed) {
        this.texts = texts;
        this.side = side;
        this.pressed = pressed;
        getStyleClass().add("value-box");
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        mark.getStyleClass().add("mark");
        dot.getStyleClass().add("dot");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        setFillHeight(false);
        getChildren().addAll(mark, words);
        setOnMouseClicked(_ -> press());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER) {
                press();
                event.consume();
            }
        });
    }

    Side side() {
        return side;
    }

    void show(FieldState state, boolean reachable) {
        FieldState.Value value = state.on(side);
        winner = state.chosen().filter(side::equals).isPresent();
        boolean byPerson = winner && state.byPerson();
        pseudoClassStateChanged(CHOSEN, byPerson);
        pseudoClassStateChanged(SETTLED, winner && !byPerson);
        pseudoClassStateChanged(LOSES, value.loses());
        pseudoClassStateChanged(LOCKED, !state.turnable());
        mark.getChildren().setAll(mark(state));
        List<Word> shown = Words.shortened(value.words(), reachable ? MOST_SELECTED : MOST,
                reachable ? LINES_SELECTED : LINES);
        shortened = !shown.equals(value.words());
        if (tooltip != null) {
            Tooltip.uninstall(this, tooltip);
            tooltip = null;
        }
        if (shortened) {
            tooltip = whole(value.text());
            Tooltip.install(this, tooltip);
        }
        words.show(shown, blank());
        setFocusTraversable(reachable && state.turnable());
        setAccessibleText(value.accessible());
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
    }

    /** Whether there is more of the value than it shows. */
    boolean isShortened() {
        return shortened;
    }

    private static Tooltip whole(String text) {
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(480);
        return tooltip;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? (Object) winner
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            press();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void press() {
        pressed.run();
    }

    private List<Node> mark(FieldState state) {
        if (state.turnable()) {
            return List.of(dot);
        }
        return winner ? List.of(Icons.CHECK.icon()) : List.of();
    }

    private Text blank() {
        Text blank = new Text(texts.text("conflict.blank"));
        blank.getStyleClass().add("blank");
        return blank;
    }
}
