package dev.linkwright.ui.erptab;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.TabField;
import dev.linkwright.model.Direction;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.ValueField;

/** Fields in two columns that are read down the first and then down the second; in one where there is no room. */
final class FieldColumns extends HBox {
    private static final double ROOM_FOR_TWO = 560;

    private final Texts texts;
    private final List<Node> rows;
    private boolean two;

    /** A field as it is shown. */
    record Line(String label, @Nullable Direction direction, String text) {
    }

    FieldColumns(Texts texts, List<Line> lines, boolean stale) {
        this.texts = texts;
        this.rows = lines.stream().map(this::row).toList();
        getStyleClass().addAll("field-columns", stale ? "stale" : "fresh");
        lay();
        widthProperty().subscribe(width -> {
            boolean room = width.doubleValue() == 0 || width.doubleValue() >= ROOM_FOR_TWO;
            if (room != two) {
                lay(room);
            }
        });
    }

    /** The fields of an actor. */
    static FieldColumns of(Texts texts, List<TabField> fields, boolean stale) {
        return new FieldColumns(texts,
                fields.stream().map(field -> new Line(field.label(), field.direction(), field.text())).toList(),
                stale);
    }

    private void lay() {
        lay(true);
    }

    private void lay(boolean inTwo) {
        two = inTwo;
        getChildren().forEach(column -> ((VBox) column).getChildren().clear());
        int half = inTwo ? (rows.size() + 1) / 2 : rows.size();
        getChildren().setAll(inTwo && rows.size() > 1
                ? List.of(column(rows.subList(0, half)), column(rows.subList(half, rows.size())))
                : List.of(column(rows)));
    }

    private static VBox column(List<Node> lines) {
        VBox column = new VBox();
        column.getChildren().setAll(lines);
        column.getStyleClass().add("field-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private Node row(Line line) {
        Label label = new Label(line.label());
        label.getStyleClass().addAll("muted", "field-label");
        Label direction = new Label();
        direction.setGraphic(icon(line.direction()).small());
        String word = word(texts, line.direction());
        direction.setTooltip(new Tooltip(word));
        direction.setAccessibleText(word);
        direction.getStyleClass().add("field-direction");
        ValueField value = new ValueField(line.label(),
                line.text().isEmpty() ? texts.text("erptab.blank") : line.text());
        if (line.text().isEmpty()) {
            value.getStyleClass().add("blank");
        }
        label.setLabelFor(value);
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox row = new HBox(label, direction, value);
        row.getStyleClass().add("field-line");
        return row;
    }

    /** What the signs between label and value mean. */
    static Node legend(Texts texts) {
        HBox legend = new HBox();
        legend.getStyleClass().addAll("gap-16", "field-legend");
        for (Direction direction : new Direction[]{Direction.BOTH, Direction.ERP_TO_CRM, Direction.CRM_TO_ERP}) {
            legend.getChildren().add(sign(texts, direction));
        }
        legend.getChildren().add(sign(texts, null));
        return legend;
    }

    private static Label sign(Texts texts, @Nullable Direction direction) {
        Label sign = new Label(word(texts, direction), icon(direction).small());
        sign.getStyleClass().addAll("small", "muted");
        return sign;
    }

    private static Icons icon(@Nullable Direction direction) {
        if (direction == null) {
            return Icons.SHOWN_ONLY;
        }
        return switch (direction) {
            case BOTH -> Icons.BOTH_WAYS;
            case ERP_TO_CRM -> Icons.TO_CRM;
            case CRM_TO_ERP -> Icons.TO_ERP;
        };
    }

    private static String word(Texts texts, @Nullable Direction direction) {
        if (direction == null) {
            return texts.text("erptab.direction.shown-only");
        }
        return switch (direction) {
            case BOTH -> texts.text("erptab.direction.both");
            case ERP_TO_CRM -> texts.text("erptab.direction.from-erp");
            case CRM_TO_ERP -> texts.text("erptab.direction.to-erp");
        };
    }
}
