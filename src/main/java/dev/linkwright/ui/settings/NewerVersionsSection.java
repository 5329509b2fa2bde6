package dev.linkwright.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import dev.linkwright.ui.common.NewerVersions;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.TickBox;

/** Whether this computer looks for newer versions, and where it asks. */
final class NewerVersionsSection {
    private final NewerVersions versions;
    private final Texts texts;
    private final VBox section;

    NewerVersionsSection(NewerVersions versions, Texts texts) {
        this.versions = versions;
        this.texts = texts;
        section = made();
    }

    Node node() {
        return section;
    }

    private VBox made() {
        TickBox look = new TickBox(texts.text("settings.appearance.newer.look"));
        look.setMnemonicParsing(true);
        look.setId("newerVersions");
        look.selectedProperty().bindBidirectional(versions.onProperty());
        TextField address = new TextField(versions.addressProperty().get());
        address.setId("newerVersionsAddress");
        address.setPromptText(texts.text("settings.appearance.newer.address.prompt"));
        LabelledBox box = new LabelledBox(texts.text("settings.appearance.newer.address"), false, address);
        address.setOnAction(_ -> take(address, box));
        address.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                take(address, box);
            }
        });
        versions.onProperty().subscribe(_ -> say(address, box));
        return SettingsParts.section(texts.text("settings.appearance.newer"), look, box,
                SettingsParts.muted(texts.text("settings.appearance.newer.what")));
    }

    private void take(TextField address, LabelledBox box) {
        versions.askAt(address.getText());
        if (address.getText().isBlank()) {
            address.setText(versions.addressProperty().get());
        }
        say(address, box);
    }

    private void say(TextField address, LabelledBox box) {
        if (!versions.onProperty().get() || NewerVersions.isUsable(address.getText())) {
            box.setHint("");
        } else if (address.getText().isBlank()) {
            box.setHint(texts.text("settings.appearance.newer.nowhere"));
        } else {
            box.setFault(texts.text("settings.appearance.newer.unusable"));
        }
    }
}
