package dev.linkwright.ui.about;

import java.net.URI;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.linkwright.about.ThirdParty;
import dev.linkwright.ui.common.Outside;
import dev.linkwright.ui.common.Texts;

/** Who made what the program is made of, and the licence of the one that is chosen. */
final class LicencesPart {
    private final AboutViewModel viewModel;
    private final Texts texts;
    private final Outside outside;
    private final ListView<ThirdParty> list;
    private final TextArea words = new TextArea();
    private final Button home;
    private final VBox all;

    LicencesPart(AboutViewModel viewModel, Texts texts, Outside outside) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.outside = outside;
        list = new ListView<>(viewModel.shown());
        home = new Button(texts.text("about.home"));
        all = made();
    }

    Node node() {
        return all;
    }

    /** Once all is read: the program itself comes first. */
    void begin() {
        list.getSelectionModel().selectFirst();
        list.requestFocus();
    }

    private VBox made() {
        Label title = new Label(texts.text("about.licences"));
        title.getStyleClass().add("section-title");
        TextField search = new TextField();
        search.setId("search");
        search.textProperty().bindBidirectional(viewModel.searchProperty());
        Label find = new Label(texts.text("about.search"));
        find.setMnemonicParsing(true);
        find.setLabelFor(search);
        HBox.setHgrow(search, Priority.ALWAYS);
        HBox line = new HBox(8, find, search);
        line.getStyleClass().add("finder-line");
        list.getStyleClass().add("finder-list");
        list.setAccessibleText(title.getText());
        list.setPlaceholder(new Label(texts.text("about.nothing-found")));
        list.setCellFactory(_ -> new LicenceCell(texts));
        list.getSelectionModel().selectedItemProperty().subscribe(this::show);
        viewModel.searchProperty().subscribe((_, _) -> list.getSelectionModel().clearAndSelect(0));
        words.setEditable(false);
        words.setWrapText(true);
        words.textProperty().bind(viewModel.wordsProperty());
        home.setMnemonicParsing(true);
        home.setOnAction(_ -> open(list.getSelectionModel().getSelectedItem()));
        VBox.setVgrow(words, Priority.ALWAYS);
        VBox right = new VBox(8, words, home);
        SplitPane split = new SplitPane(list, right);
        split.setDividerPositions(0.42);
        VBox.setVgrow(split, Priority.ALWAYS);
        return new VBox(8, title, line, split);
    }

    private void show(@Nullable ThirdParty party) {
        home.setDisable(party == null || party.address().isEmpty());
        if (party != null) {
            words.setAccessibleText(texts.text("about.licence-of", party.name()));
            viewModel.choose(party);
        }
    }

    private void open(@Nullable ThirdParty party) {
        if (party != null) {
            outside.open(URI.create(party.address()));
        }
    }
}
