package dev.linkwright.ui.create;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.linkwright.connect.Lookalike;
import dev.linkwright.ui.common.Chip;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Texts;

/** Actors to choose from, each with a button of its own. */
final class LookalikeRows extends VBox {

    /** @param choose text of the button of each row */
    LookalikeRows(Texts texts, CreateStrips words, List<Lookalike> lookalikes, String choose,
            Consumer<Lookalike> chosen) {
        getStyleClass().addAll("frame", "lookalikes");
        lookalikes.forEach(one -> getChildren().add(row(texts, words, one, choose, chosen)));
        getChildren().getLast().getStyleClass().add("last");
    }

    private static HBox row(Texts texts, CreateStrips words, Lookalike lookalike, String choose,
            Consumer<Lookalike> chosen) {
        Label title = new Label(lookalike.title());
        title.getStyleClass().add("strong");
        Label number = new Label(lookalike.number());
        number.getStyleClass().add("muted");
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(title, number);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("lookalike");
        lookalike.alike().stream().sorted().forEach(alike -> {
            Label chip = Chip.of(Chip.Kind.PLAIN, words.reason(alike));
            chip.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(chip);
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.getChildren().addAll(space, lookalike.taken().<Node>map(taken -> {
            Label connected = new Label(texts.text("create.alike.taken", taken.title()), Icons.LINKED.small());
            connected.getStyleClass().add("muted");
            return connected;
        }).orElseGet(() -> {
            Button button = new Button(choose);
            button.getStyleClass().add("in-row");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(choose + ": " + lookalike.title() + ", " + lookalike.number());
            button.setOnAction(_ -> chosen.accept(lookalike));
            return button;
        }));
        return row;
    }
}
