package dev.linkwright.ui.common;

import java.util.List;
import javafx.scene.control.Label;

import dev.linkwright.model.KeyWord;

/** Icon and word that say how a record stands. */
public final class MarkerLabel extends Label {
    /** How it stands. */
    public enum Kind {
        CONNECTED(Icons.LINKED), CONFLICT(Icons.CONFLICT), NOT_CONNECTED(Icons.NOT_LINKED), PENDING(
                Icons.PENDING),
        FAILING(Icons.FAILED);

        private final Icons icon;

        Kind(Icons icon) {
            this.icon = icon;
        }

        private String styleClass() {
            return KeyWord.of(this);
        }

        private String textKey() {
            return "marker." + styleClass();
        }
    }

    private final Texts texts;

    public MarkerLabel(Texts texts) {
        this.texts = texts;
    }

    /** A label that stays as it is. */
    public static MarkerLabel of(Texts texts, Kind kind) {
        MarkerLabel label = new MarkerLabel(texts);
        label.show(kind);
        return label;
    }

    /** Shows another standing. */
    public void show(Kind kind) {
        getStyleClass().setAll(List.of("label", "marker", kind.styleClass()));
        setGraphic(kind.icon.small());
        setText(texts.text(kind.textKey()));
    }

    /** Shows how many conflicts wait. */
    public void showConflicts(int conflicts) {
        show(Kind.CONFLICT);
        setText(texts.text("marker.conflicts", conflicts));
    }
}
