package dev.linkwright.ui.health;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.HealthLine;
import dev.linkwright.ui.common.Icons;

/** Words about a link, whole in the tooltip; before its name stands what kind of record it is. */
final class WordCell extends TableCell<HealthRow, Optional<HealthLine>> {
    private final Function<HealthLine, String> text;
    private final boolean named;

    WordCell(Function<HealthLine, String> text, boolean named) {
        this.text = text;
        this.named = named;
        if (named) {
            getStyleClass().add("strong");
        }
    }

    @Override
    @SuppressWarnings("NullableOptional") // JavaFX has null where there is nothing to show.
    protected void updateItem(@Nullable Optional<HealthLine> line, boolean empty) {
        super.updateItem(line, empty);
        Optional<HealthLine> there = empty || line == null ? Optional.empty() : line;
        String words = there.map(text).orElse("");
        setText(words);
        setAccessibleText(words);
        setTooltip(words.isEmpty() ? null : new Tooltip(words));
        Node icon = there.filter(_ -> named).map(one -> Icons.of(one.entity().type()).icon()).orElse(null);
        setGraphic(icon);
    }
}
