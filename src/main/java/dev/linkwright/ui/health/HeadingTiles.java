package dev.linkwright.ui.health;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import dev.linkwright.browse.Heading;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** The four headings with their numbers; one of them is chosen. */
final class HeadingTiles {
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final String NONE = "muted";

    private final GridPane place;
    private final Texts texts;
    private final Consumer<Heading> choose;
    private final Map<Heading, Tile> tiles = new EnumMap<>(Heading.class);

    HeadingTiles(GridPane place, Texts texts, Consumer<Heading> choose) {
        this.place = place;
        this.texts = texts;
        this.choose = choose;
    }

    void build() {
        for (Heading heading : Heading.values()) {
            Tile tile = new Tile(heading);
            tiles.put(heading, tile);
            place.getChildren().add(tile);
        }
        arrange(tiles.size());
        place.widthProperty().subscribe(width -> arrange(columns(width.doubleValue())));
    }

    /** All in one row where there is room for what they say, else two and two that say less. */
    private int columns(double width) {
        double widest = tiles.values().stream().mapToDouble(Tile::whole).max().orElse(0);
        double needed = tiles.size() * (widest + place.getHgap()) - place.getHgap();
        return needed <= width ? tiles.size() : tiles.size() / 2;
    }

    private void arrange(int columns) {
        if (place.getColumnConstraints().size() == columns) {
            return;
        }
        place.getColumnConstraints().setAll(Stream.generate(() -> share(columns)).limit(columns).toList());
        int at = 0;
        for (Tile tile : tiles.values()) {
            GridPane.setConstraints(tile, at % columns, at / columns);
            tile.explain(columns == tiles.size());
            at++;
        }
    }

    private static ColumnConstraints share(int columns) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(100.0 / columns);
        return column;
    }

    void select(Heading heading) {
        tiles.forEach((one, tile) -> tile.setSelected(one == heading));
    }

    void count(Heading heading, int count) {
        Tile tile = tiles.get(heading);
        if (tile != null) {
            tile.count(count);
        }
    }

    static Icons icon(Heading heading) {
        return switch (heading) {
            case IN_SYNC -> Icons.IN_SYNC;
            case WAITING -> Icons.CONFLICT;
            case LEFT_OUT -> Icons.LEFT_OUT;
            case FAILING -> Icons.FAILED;
        };
    }

    private static String colour(Heading heading) {
        return switch (heading) {
            case IN_SYNC -> "success";
            case WAITING -> "warning";
            case LEFT_OUT -> NONE;
            case FAILING -> "danger";
        };
    }

    private final class Tile extends ToggleButton {
        private final String key;
        private final Label number = new Label("0");
        private final Label detail;
        private final VBox words;
        private final FontIcon icon;
        private final String colour;

        Tile(Heading heading) {
            key = "health.heading." + heading.word();
            setId("tile-" + heading.word());
            getStyleClass().add("health-tile");
            number.getStyleClass().add("health-number");
            Label name = new Label(texts.text(key));
            name.getStyleClass().add("strong");
            HBox first = new HBox(number, name);
            first.getStyleClass().add("health-tile-line");
            detail = new Label(texts.text(key + ".detail"));
            detail.getStyleClass().addAll("small", "muted");
            detail.setMinWidth(0);
            words = new VBox(first, detail);
            words.setMinWidth(0);
            words.getStyleClass().add("health-tile-words");
            icon = icon(heading).large();
            colour = colour(heading);
            HBox content = new HBox(new StackPane(icon), words);
            content.getStyleClass().add("health-tile-content");
            setGraphic(content);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMaxWidth(Double.MAX_VALUE);
            setOnAction(_ -> {
                // A heading that is pressed again stays.
                setSelected(true);
                choose.accept(heading);
            });
            count(0);
        }

        /** How wide it would like to be with all its words. */
        double whole() {
            return prefWidth(-1) + Math.max(0, detail.prefWidth(-1) - words.prefWidth(-1));
        }

        void explain(boolean now) {
            detail.setVisible(now);
            detail.setManaged(now);
            pseudoClassStateChanged(COMPACT, !now);
        }

        void count(int count) {
            number.setText(texts.text("health.number", count));
            setAccessibleText(texts.text(key + ".spoken", count));
            // As in the status bar, none is nothing to look at.
            icon.getStyleClass().removeAll(colour, NONE);
            icon.getStyleClass().add(count == 0 ? NONE : colour);
        }
    }
}
