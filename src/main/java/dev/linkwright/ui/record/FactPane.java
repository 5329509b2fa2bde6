package dev.linkwright.ui.record;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.ValueField;
import dev.linkwright.ui.common.ValueLink;

/**
 * The facts of a card: in three columns, or in fewer where room is short or texts are large. What is wider than a column
 * takes as many as it needs, so that no value is cut.
 */
public final class FactPane extends Region {
    /** In sizes of the font: 900 and 440 px at 13 px. */
    private static final double THREE = 69;
    private static final double TWO = 34;
    private static final double COLUMN_GAP = 1.8462;
    private static final double ROW_GAP = 0.3077;

    private List<Line> lines = List.of();

    /** A fact with its label and its value. */
    private record Line(Fact fact, Label label, Region value, HBox box) {
        double em() {
            return label.getFont().getSize();
        }

        double width() {
            double words = value instanceof TextField field ? Math.ceil(textWidth(field)) : value.prefWidth(-1);
            return label.prefWidth(-1) + box.getSpacing() + words;
        }

        /** A field says how many letters it would like to have room for, not how wide its text is. */
        private static double textWidth(TextField field) {
            Text text = new Text(field.getText());
            text.setFont(field.getFont());
            return text.getLayoutBounds().getWidth() + field.getFont().getSize() / 2;
        }
    }

    /** Where a line goes. */
    private record Place(Line line, int row, int column, int span) {
    }

    void show(List<Fact> facts, Navigator navigator) {
        lines = facts.stream().map(fact -> line(fact, navigator)).toList();
        getChildren().setAll(lines.stream().map(Line::box).toList());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : inner(width);
        List<Place> places = places(room);
        int rows = places.isEmpty() ? 0 : places.getLast().row() + 1;
        Insets around = getInsets();
        return around.getTop() + around.getBottom() + rows * rowHeight() + Math.max(0, rows - 1) * ROW_GAP * em();
    }

    @Override
    protected void layoutChildren() {
        double room = inner(getWidth());
        double step = columnWidth(room) + COLUMN_GAP * em();
        double height = rowHeight();
        for (Place place : places(room)) {
            double left = getInsets().getLeft() + place.column() * step;
            double top = getInsets().getTop() + place.row() * (height + ROW_GAP * em());
            place.line().box().resizeRelocate(snapPositionX(left), snapPositionY(top),
                    snapSizeX(place.span() * step - COLUMN_GAP * em()), snapSizeY(height));
        }
    }

    private List<Place> places(double room) {
        int columns = columns(room);
        double gap = COLUMN_GAP * em();
        double step = columnWidth(room) + gap;
        List<Place> places = new ArrayList<>();
        int cell = 0;
        for (Line line : lines) {
            int span = line.fact().isLong()
                    ? columns
                    : Math.clamp((long) Math.ceil((line.width() + gap) / step), 1, columns);
            if (cell % columns + span > columns) {
                cell = Math.ceilDiv(cell, columns) * columns;
            }
            places.add(new Place(line, cell / columns, cell % columns, span));
            cell += span;
        }
        return places;
    }

    private int columns(double room) {
        double letters = room / em();
        if (letters >= THREE) {
            return 3;
        }
        return letters >= TWO ? 2 : 1;
    }

    private double columnWidth(double room) {
        int columns = columns(room);
        return (room - (columns - 1) * COLUMN_GAP * em()) / columns;
    }

    private double rowHeight() {
        return lines.stream().mapToDouble(line -> line.box().prefHeight(-1)).max().orElse(0);
    }

    private double em() {
        return lines.isEmpty() ? 1 : lines.getFirst().em();
    }

    private double inner(double width) {
        return width - getInsets().getLeft() - getInsets().getRight();
    }

    private static Line line(Fact fact, Navigator navigator) {
        Label label = new Label(fact.labelled() ? fact.label() : "", fact.icon().icon());
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("muted");
        Region value = value(fact, navigator);
        HBox box = new HBox(label, value);
        box.getStyleClass().add("card-fact");
        return new Line(fact, label, value, box);
    }

    private static Region value(Fact fact, Navigator navigator) {
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
