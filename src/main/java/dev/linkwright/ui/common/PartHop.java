package dev.linkwright.ui.common;

import java.util.List;
import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

import dev.linkwright.ui.common.RecordPage.Part;

/** Leads the focus from one part of a window to the next. */
public final class PartHop {
    private PartHop() {
    }

    /** Focuses the part that comes so many after the one that holds the focus; the first one if none does. */
    public static void hop(List<Part> parts, @Nullable Node focused, int step) {
        int at = -1;
        for (int index = 0; index < parts.size(); index++) {
            if (holds(parts.get(index).node(), focused)) {
                at = index;
            }
        }
        int next = at < 0 ? 0 : Math.floorMod(at + step, parts.size());
        parts.get(next).focus().run();
    }

    /** Whether a node is the part or within it. */
    public static boolean holds(Node part, @Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.equals(part)) {
                return true;
            }
        }
        return false;
    }
}
