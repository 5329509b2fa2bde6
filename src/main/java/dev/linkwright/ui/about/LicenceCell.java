package dev.linkwright.ui.about;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.about.ThirdParty;
import dev.linkwright.ui.common.Texts;

/** A library with its version and its licences. */
final class LicenceCell extends ListCell<ThirdParty> {
    private final Texts texts;
    private final Label name = new Label();
    private final Label licences = new Label();
    private final VBox both = new VBox(name, licences);

    LicenceCell(Texts texts) {
        this.texts = texts;
        licences.getStyleClass().addAll("small", "muted");
        both.getStyleClass().add("finder-row");
        name.setMinWidth(0);
        licences.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ThirdParty party, boolean empty) {
        super.updateItem(party, empty);
        if (empty || party == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(texts.text("about.library", party.name(), party.version()));
        licences.setText(AboutViewModel.licences(party));
        setAccessibleText(texts.text("switcher.row", name.getText(), licences.getText()));
        setGraphic(both);
    }
}
