package dev.linkwright.gallery;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/** Which of two nodes people read first: part by part, within a part from top to bottom and from left to right. */
final class ReadingOrder {
    /** Half a line: what begins a little higher stands beside it all the same. */
    private static final double SLACK = 6;

    private ReadingOrder() {
    }

    static boolean isBefore(Node one, Node other) {
        List<Node> left = SceneNodes.ancestors(one);
        List<Node> right = SceneNodes.ancestors(other);
        int same = 0;
        while (same < left.size() && same < right.size() && left.get(same) == right.get(same)) {
            same++;
        }
        if (same >= left.size() || same >= right.size()) {
            return left.size() < right.size();
        }
        Bounds first = SceneNodes.place(left.get(same));
        Bounds second = SceneNodes.place(right.get(same));
        boolean beside = first.getMinY() < second.getMaxY() - SLACK && second.getMinY() < first.getMaxY() - SLACK;
        boolean over = first.getMinX() < second.getMaxX() - SLACK && second.getMinX() < first.getMaxX() - SLACK;
        if (beside && over) {
            return false;
        }
        return beside ? first.getMinX() < second.getMinX() : first.getMinY() < second.getMinY();
    }
}
