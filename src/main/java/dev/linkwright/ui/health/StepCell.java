package dev.linkwright.ui.health;

import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.browse.HealthStep;
import dev.linkwright.ui.common.Texts;

/** The next steps of a link. Tab goes to those of the selected row only, so that it does not walk over all rows. */
final class StepCell extends TableCell<HealthRow, Optional<HealthLine>> {
    private static final int SHOWN = 2;

    private final HealthParts parts;
    private final Texts texts;
    private final HealthWords words;
    private final HBox buttons = new HBox();

    StepCell(HealthParts parts, Texts texts) {
        this.parts = parts;
        this.texts = texts;
        this.words = new HealthWords(texts);
        buttons.getStyleClass().add("health-steps");
        tableRowProperty().flatMap(TableRow::selectedProperty).orElse(false).subscribe(this::reachable);
    }

    static String key(HealthStep step) {
        return "health.step." + HealthWords.key(step);
    }

    @Override
    @SuppressWarnings("NullableOptional") // JavaFX has null where there is nothing to show.
    protected void updateItem(@Nullable Optional<HealthLine> line, boolean empty) {
        super.updateItem(line, empty);
        buttons.getChildren().clear();
        if (!empty && line != null && line.isPresent()) {
            // The likeliest stands last, at the edge of the table, where the eye looks for it.
            line.get().steps().stream().limit(SHOWN)
                    .forEach(step -> buttons.getChildren().addFirst(button(line.get(), step)));
        }
        setGraphic(buttons.getChildren().isEmpty() ? null : buttons);
        setAccessibleText(empty || line == null
                ? null
                : line.stream().flatMap(one -> one.steps().stream()).limit(SHOWN).map(step -> texts.text(key(step)))
                        .collect(Collectors.joining(", ")));
        reachable(getTableRow() != null && getTableRow().isSelected());
    }

    private Button button(HealthLine line, HealthStep step) {
        String text = texts.text(key(step));
        Button button = new Button(text);
        button.setMnemonicParsing(false);
        button.setAccessibleText(texts.text("health.step.of", text, words.record(line)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().add("in-row");
        if (!step.equals(line.steps().getFirst())) {
            button.getStyleClass().add("flat");
        }
        button.setOnAction(_ -> {
            HealthRow row = getTableRow().getItem();
            getTableView().getSelectionModel().clearAndSelect(row.index());
            parts.go(row, line, step);
        });
        return button;
    }

    private void reachable(boolean now) {
        buttons.getChildren().forEach(button -> button.setFocusTraversable(now));
    }
}
