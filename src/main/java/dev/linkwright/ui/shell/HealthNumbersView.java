package dev.linkwright.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import dev.linkwright.browse.Heading;
import dev.linkwright.ui.common.AutomaticRuns;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** A button for each of the four numbers, and one that says that nothing runs by itself. */
final class HealthNumbersView {
    private final HealthNumbers numbers;
    private final Texts texts;
    private final HBox place;
    private final Map<Heading, Button> buttons = new EnumMap<>(Heading.class);

    HealthNumbersView(HealthNumbers numbers, Texts texts, HBox place) {
        this.numbers = numbers;
        this.texts = texts;
        this.place = place;
    }

    void build() {
        Button paused = new Button(texts.text("status.paused"), Icons.PAUSED.small());
        paused.setId("automatic-paused");
        paused.setMnemonicParsing(false);
        paused.getStyleClass().add("status-item");
        paused.setTooltip(new Tooltip(texts.text("status.paused.tooltip")));
        paused.setAccessibleHelp(paused.getTooltip().getText());
        paused.setOnAction(_ -> numbers.open(Heading.WAITING));
        paused.visibleProperty().bind(numbers.automaticProperty().map(AutomaticRuns.State.Paused.class::isInstance));
        paused.managedProperty().bind(paused.visibleProperty());
        place.getChildren().add(paused);
        for (Heading heading : Heading.values()) {
            Button button = new Button();
            button.setId("health-" + heading.word());
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.getStyleClass().add("status-item");
            button.setTooltip(new Tooltip(texts.text("status.health." + heading.word() + ".tooltip")));
            button.setAccessibleHelp(button.getTooltip().getText());
            button.setOnAction(_ -> numbers.open(heading));
            buttons.put(heading, button);
            place.getChildren().add(button);
        }
        numbers.countsProperty().subscribe(this::show);
    }

    /** A number that nobody has to care about has no colour. */
    private void show(Map<Heading, Integer> counts) {
        place.setVisible(!counts.isEmpty());
        counts.forEach((heading, count) -> {
            Button button = buttons.get(heading);
            if (button != null) {
                button.setText(texts.text("status.health." + heading.word(), count));
                button.setGraphic(icon(heading, count));
            }
        });
    }

    private static FontIcon icon(Heading heading, int count) {
        FontIcon icon = (switch (heading) {
            case IN_SYNC -> Icons.IN_SYNC;
            case WAITING -> Icons.CONFLICT;
            case LEFT_OUT -> Icons.LEFT_OUT;
            case FAILING -> Icons.FAILED;
        }).small();
        if (count > 0) {
            switch (heading) {
                case IN_SYNC -> icon.getStyleClass().add("success");
                case WAITING -> icon.getStyleClass().add("warning");
                case LEFT_OUT -> icon.getStyleClass().add("muted");
                case FAILING -> icon.getStyleClass().add("danger");
            }
        }
        return icon;
    }
}
