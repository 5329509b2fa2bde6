package dev.linkwright.ui.health;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;

import dev.linkwright.browse.Heading;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** The four headings with their numbers; one of them is chosen. */
final class HeadingTiles {
    private final HBox place;
    private final Texts texts;
    private final Consumer<Heading> choose;
    private final Map<Heading, Tile> tiles = new EnumMap<>(Heading.class);

    HeadingTiles(HBox place, Texts texts, Consumer<Heading> choose) {
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
            case LEFT_OUT -> "muted";
            case FAILING -> "danger";
        };
    }

    private final class Tile extends ToggleButton {
        private final String key;
        private final Label number = new Label("0");

        Tile(Heading heading) {
            key = "health.heading." + heading.word();
            setId("tile-" + heading.word());
            getStyleClass().add("health-tile");
            number.getStyleClass().add("health-number");
            Label name = new Label(texts.text(key));
            name.getStyleClass().add("strong");
            HBox first = new HBox(number, name);
            first.getStyleClass().add("health-tile-line");
            Label detail = new Label(texts.text(key + ".detail"));
            detail.getStyleClass().addAll("small", "muted");
            detail.setMinWidth(0);
            VBox words = new VBox(first, detail);
            words.setMinWidth(0);
            words.getStyleClass().add("health-tile-words");
            FontIcon icon = icon(heading).large();
            icon.getStyleClass().add(colour(heading));
            HBox content = new HBox(new StackPane(icon), words);
            content.getStyleClass().add("health-tile-content");
            setGraphic(content);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(this, Priority.ALWAYS);
            setOnAction(_ -> {
                // A heading that is pressed again stays.
                setSelected(true);
                choose.accept(heading);
            });
            count(0);
        }

        void count(int count) {
            number.setText(texts.text("health.number", count));
            setAccessibleText(texts.text(key + ".spoken", count));
        }
    }
}
