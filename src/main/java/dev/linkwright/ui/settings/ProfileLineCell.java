package dev.linkwright.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** What it is about, and below it what is said. */
final class ProfileLineCell extends ListCell<ProfileLineCell.Line> {
    private final Label about = new Label();
    private final Label said = new Label();
    private final VBox words = new VBox(about, said);

    /** @param said may be empty */
    record Line(String about, String said) {
    }

    ProfileLineCell() {
        about.getStyleClass().add("strong");
        about.setWrapText(true);
        said.setWrapText(true);
        // Else a long sentence would ask for one long line.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        about.setText(line.about());
        said.setText(line.said());
        said.setManaged(!line.said().isEmpty());
        setGraphic(words);
        setAccessibleText(line.said().isEmpty() ? line.about() : line.about() + ": " + line.said());
    }
}
