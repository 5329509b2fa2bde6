package dev.linkwright.ui.shell;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.MarkerLabel;
import dev.linkwright.ui.common.Texts;

/** A record in two lines with its marker. */
final class FinderCell extends ListCell<FinderRow> {
    private final Texts texts;
    private final IntConsumer shown;
    private final Supplier<Optional<CrmEntity>> pending;
    private final Label title = new Label();
    private final Label detail = new Label();
    private final MarkerLabel marker;
    private final HBox firstLine;
    private final VBox lines;

    /** @param pending of which record something waits for Save */
    FinderCell(Texts texts, IntConsumer shown, Supplier<Optional<CrmEntity>> pending) {
        this.texts = texts;
        this.shown = shown;
        this.pending = pending;
        marker = new MarkerLabel(texts);
        title.getStyleClass().add("strong");
        detail.getStyleClass().addAll("small", "muted");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        marker.setMinWidth(Region.USE_PREF_SIZE);
        firstLine = new HBox(title, marker);
        firstLine.getStyleClass().add("gap-8");
        lines = new VBox(firstLine, detail);
        lines.getStyleClass().add("finder-row");
        // The list gives the cell its width; the lines must not ask for more.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FinderRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        title.setText(row.title());
        detail.setText(row.detail());
        marker.show(pending.get().equals(Optional.of(row.entity())) ? MarkerLabel.Kind.PENDING : standing(row));
        setAccessibleText(texts.text("finder.row", row.title(), detail.getText(), marker.getText()));
        setGraphic(lines);
        shown.accept(getIndex());
    }

    private static MarkerLabel.Kind standing(FinderRow row) {
        return switch (row.marker()) {
            case CONNECTED -> MarkerLabel.Kind.CONNECTED;
            case CONFLICT -> MarkerLabel.Kind.CONFLICT;
            case NOT_CONNECTED -> MarkerLabel.Kind.NOT_CONNECTED;
        };
    }
}
