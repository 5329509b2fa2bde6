package dev.linkwright.ui.record;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.ValueField;
import dev.linkwright.ui.common.ValueLink;

/** Lays out the facts of a card: in three columns, or in two where room is short. */
final class FactGrid {
    /** In widths of the base font; 900 px at 13 px. */
    private static final double NARROW = 900;

    private final GridPane grid;
    private final Navigator navigator;

    FactGrid(GridPane grid, Navigator navigator) {
        this.grid = grid;
        this.navigator = navigator;
    }

    void layOut(List<Fact> facts, double width) {
        int columns = width > 0 && width < NARROW ? 2 : 3;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int column = 0; column < columns; column++) {
            ColumnConstraints share = new ColumnConstraints();
            share.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(share);
        }
        int place = 0;
        for (Fact fact : facts) {
            // A long one starts a line and fills it.
            int start = fact.isLong() ? Math.ceilDiv(place, columns) * columns : place;
            int span = fact.isLong() ? columns : 1;
            grid.add(line(fact), start % columns, start / columns, span, 1);
            place = start + span;
        }
    }

    private HBox line(Fact fact) {
        Label label = new Label(fact.labelled() ? fact.label() : "", fact.icon().icon());
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        HBox line = new HBox(label, value(fact));
        line.getStyleClass().add("card-fact");
        return line;
    }

    private Node value(Fact fact) {
        return switch (fact.leadsTo()) {
            case Fact.Target.Nothing() -> {
                ValueField field = new ValueField(fact.label(), fact.text());
                field.setTooltip(new Tooltip(fact.label() + ": " + fact.text()));
                HBox.setHgrow(field, Priority.ALWAYS);
                yield field;
            }
            case Fact.Target.Address(var address) -> {
                ValueLink link = new ValueLink(fact.label(), fact.text(), () -> navigator.openOutside(address));
                link.setTooltip(new Tooltip(address.toString()));
                yield link;
            }
            case Fact.Target.ToRecord(var entity) -> new ValueLink(fact.label(), fact.text(),
                    () -> navigator.open(entity));
        };
    }
}
