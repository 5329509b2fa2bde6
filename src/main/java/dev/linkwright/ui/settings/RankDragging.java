package dev.linkwright.ui.settings;

import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseEvent;

/** Lets rows of a list be dragged to another place; the row that would make room is marked meanwhile. */
final class RankDragging {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop");

    private final ListView<RankPage.Row> list;
    private final BiConsumer<Integer, Integer> move;
    private int from = -1;
    private int to = -1;

    /** @param move from one place to another */
    RankDragging(ListView<RankPage.Row> list, BiConsumer<Integer, Integer> move) {
        this.list = list;
        this.move = move;
    }

    ListCell<RankPage.Row> watched(ListCell<RankPage.Row> cell) {
        cell.setOnMousePressed(_ -> from = cell.isEmpty() ? -1 : cell.getIndex());
        cell.setOnMouseDragged(this::drag);
        cell.setOnMouseReleased(_ -> drop());
        return cell;
    }

    private void drag(MouseEvent event) {
        if (from < 0) {
            return;
        }
        double y = event.getSceneY();
        to = -1;
        list.lookupAll(".list-cell").stream().filter(ListCell.class::isInstance).map(ListCell.class::cast)
                .filter(cell -> !cell.isEmpty()).forEach(cell -> {
                    double top = cell.localToScene(0, 0).getY();
                    boolean here = y >= top && y < top + cell.getHeight() && cell.getIndex() != from;
                    cell.pseudoClassStateChanged(TARGET, here);
                    if (here) {
                        to = cell.getIndex();
                    }
                });
        double upper = list.localToScene(0, 0).getY();
        if (y < upper || y > upper + list.getHeight()) {
            // Beyond the end of a long list the rows follow the hand.
            to = y < upper ? 0 : list.getItems().size() - 1;
            list.scrollTo(to);
        }
    }

    private void drop() {
        list.lookupAll(".list-cell").forEach(cell -> cell.pseudoClassStateChanged(TARGET, false));
        if (from >= 0 && to >= 0 && from != to) {
            move.accept(from, to);
        }
        from = -1;
        to = -1;
    }
}
