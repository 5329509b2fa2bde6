package dev.linkwright.ui.shell;

import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * A line that gives up room in a fixed order where it is too narrow: first the words about what runs, then the names of
 * the connections for one button that stands for all.
 */
public final class StatusLine extends HBox {
    private Node words = new HBox();
    private Node names = new HBox();
    private Node all = new HBox();

    /**
     * @param words go first
     * @param names go next
     * @param all come instead of the names
     */
    void folds(Node words, Node names, Node all) {
        this.words = words;
        this.names = names;
        this.all = all;
        show(all, false);
    }

    @Override
    protected void layoutChildren() {
        fold();
        super.layoutChildren();
    }

    private void fold() {
        double rest = snappedLeftInset() + snappedRightInset();
        for (Node child : getChildren()) {
            if (child.isManaged() && !child.equals(names) && !child.equals(all)) {
                rest += child.prefWidth(-1);
            }
        }
        double said = words.prefWidth(-1);
        double without = words.isManaged() ? rest - said : rest;
        boolean spoken = without + said + names.prefWidth(-1) <= getWidth();
        boolean named = spoken || without + names.prefWidth(-1) <= getWidth();
        show(words, spoken);
        show(names, named);
        show(all, !named);
    }

    private static void show(Node node, boolean now) {
        node.setManaged(now);
        node.setVisible(now);
    }
}
