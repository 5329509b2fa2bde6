package dev.linkwright.gallery;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** What is seen of a scene, depth first. */
final class SceneNodes {
    private SceneNodes() {
    }

    /** The node and everything below it that is seen. */
    static List<Node> seen(Node from) {
        List<Node> nodes = new ArrayList<>();
        collect(from, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible()) {
            return;
        }
        into.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }

    /** What Tab can reach now. */
    static List<Node> focusable(Node from) {
        return seen(from).stream().filter(node -> node.isFocusTraversable() && !node.isDisabled()).toList();
    }

    static List<Node> ancestors(Node node) {
        List<Node> ancestors = new ArrayList<>();
        for (Node at = node; at != null; at = at.getParent()) {
            ancestors.add(at);
        }
        return ancestors.reversed();
    }

    static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /** How a report calls a node. */
    static String name(Node node) {
        StringBuilder name = new StringBuilder(node.getClass().getSimpleName());
        if (node.getId() != null) {
            name.append('#').append(node.getId());
        }
        node.getStyleClass().forEach(style -> name.append('.').append(style));
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            name.append(" \u201c").append(labeled.getText()).append('\u201d');
        } else if (node.getAccessibleText() != null) {
            name.append(" \u201c").append(node.getAccessibleText()).append('\u201d');
        }
        return name.toString();
    }
}
