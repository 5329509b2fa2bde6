package dev.linkwright.ui.connect;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;

import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;
import dev.linkwright.ui.common.WhyDisabled;

/** The check box and the button that it enables. */
final class CreateBar extends HBox {

    CreateBar(CreateOffer offer, Texts texts, Runnable create) {
        getStyleClass().add("gap-8");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        CheckBox cannotFind = new TickBox(texts.text("connect.cannot-find"));
        cannotFind.setMnemonicParsing(true);
        cannotFind.setMinWidth(USE_PREF_SIZE);
        cannotFind.selectedProperty().bindBidirectional(offer.tickedProperty());
        Button button = new Button(texts.text("connect.create"));
        button.setMnemonicParsing(true);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> create.run());
        button.disableProperty().bind(offer.possibleProperty().not());
        WhyDisabled.tell(button, offer.reasonProperty());
        cannotFind.accessibleHelpProperty().bind(offer.reasonProperty());
        getChildren().addAll(cannotFind, button);
    }
}
