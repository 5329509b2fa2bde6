package dev.linkwright.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

import dev.linkwright.settings.MappingRow;
import dev.linkwright.ui.common.Icons;

/** What has to be known about a mapping. */
final class MappingNoteCell extends TableCell<MappingLine, MappingLine.Shown> {
    private final MappingWords words;
    private final Label note = new Label();

    MappingNoteCell(MappingWords words) {
        this.words = words;
        note.getStyleClass().add("item-state");
    }

    @Override
    protected void updateItem(MappingLine.@Nullable Shown shown, boolean empty) {
        super.updateItem(shown, empty);
        String text = shown == null || empty ? "" : words.note(shown);
        setGraphic(text.isEmpty() ? null : note);
        setAccessibleText(text);
        setTooltip(text.isEmpty() ? null : new Tooltip(text));
        if (shown != null && !text.isEmpty()) {
            note.setText(text);
            note.setGraphic(null);
            note.getStyleClass().removeAll("good", "bad", "attention", "muted");
            shown.row().note().map(MappingRow.Note::weight).ifPresentOrElse(this::mark, () -> {
                note.setGraphic(Icons.SUGGEST.small());
                note.getStyleClass().add("muted");
            });
        }
    }

    private void mark(MappingRow.Weight weight) {
        switch (weight) {
            case PLAIN -> note.getStyleClass().add("muted");
            case ATTENTION -> {
                note.setGraphic(Icons.CONFLICT.small());
                note.getStyleClass().add("attention");
            }
            case BAD -> {
                note.setGraphic(Icons.PROBLEM.small());
                note.getStyleClass().add("bad");
            }
        }
    }
}
