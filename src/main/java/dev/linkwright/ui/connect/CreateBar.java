package dev.linkwright.ui.connect;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;

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
        // A disabled button tells no mouse about itself, but what is around it does.
        StackPane around = new StackPane(button);
        Tooltip reason = new Tooltip();
        reason.setWrapText(true);
        reason.setMaxWidth(420);
        offer.reasonProperty().subscribe(words -> {
            reason.setText(words);
            Tooltip.uninstall(around, reason);
            if (!words.isEmpty()) {
                Tooltip.install(around, reason);
            }
            button.setAccessibleHelp(words);
            cannotFind.setAccessibleHelp(words);
        });
        getChildren().addAll(cannotFind, around);
    }
}
