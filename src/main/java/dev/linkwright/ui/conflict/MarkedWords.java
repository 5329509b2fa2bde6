package dev.linkwright.ui.conflict;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * A value whose differing words are underlined. It is text throughout, so that its lines break where those of any text
 * do, and not around every marked word.
 */
final class MarkedWords extends TextFlow {
    private final Path marks = new Path();
    private List<Word> words = List.of();

    MarkedWords() {
        getStyleClass().add("words");
        marks.getStyleClass().add("marks");
        marks.setManaged(false);
        marks.setMouseTransparent(true);
    }

    /**
     * Shows a value.
     *
     * @param none what stands there if there is none
     */
    void show(List<Word> value, Text none) {
        words = value;
        List<Node> nodes = new ArrayList<>();
        value.forEach(word -> nodes.add(new Text(word.text())));
        if (value.isEmpty()) {
            nodes.add(none);
        }
        nodes.add(marks);
        getChildren().setAll(nodes);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        List<PathElement> lines = new ArrayList<>();
        int start = 0;
        for (Word word : words) {
            int end = start + word.text().length();
            if (word.differs()) {
                lines.addAll(List.of(getUnderlineShape(start, end)));
            }
            start = end;
        }
        marks.getElements().setAll(lines);
    }
}
