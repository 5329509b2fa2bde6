package dev.linkwright.ui.settings;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.settings.Here;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Texts;

/** Who synchronises without being asked, and how long values are kept. */
public final class AutomaticPage implements SettingsPage {
    private final SettingsDraft draft;
    private final Texts texts;
    private final AutomaticViewModel viewModel;
    private final TextField account = new TextField();
    private final VBox blanks = new VBox();
    private final ScrollPane page;
    private List<ErpConnection> listed = List.of();

    @Inject
    public AutomaticPage(SettingsDraft draft, Here here, Texts texts) {
        this.draft = draft;
        this.texts = texts;
        viewModel = new AutomaticViewModel(draft, here, texts);
        page = made();
    }

    @Override
    public SettingsPlace place() {
        return SettingsPlace.AUTOMATIC_SYNC;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show() {
        viewModel.show();
        if (!listed.equals(draft.profile().connections())) {
            listConnections();
        }
    }

    @Override
    public void focus() {
        account.requestFocus();
    }

    @Override
    public ObservableValue<Footing> footing() {
        return viewModel.footingProperty();
    }

    private ScrollPane made() {
        TextField workstation = new TextField();
        VBox who = section("who", labelled("account", account, viewModel.accountProperty(),
                button("me", viewModel::chooseMe)),
                labelled("workstation", workstation, viewModel.workstationProperty(),
                        button("this-workstation", viewModel::chooseThisWorkstation)),
                labelled("minutes", number(), viewModel.minutesProperty()));
        Label sentence = new Label();
        sentence.setId("automaticWho");
        sentence.setWrapText(true);
        sentence.textProperty().bind(viewModel.whoProperty());
        who.getChildren().addAll(sentence, button("nobody", viewModel::chooseNobody));
        VBox kept = section("kept", labelled("days", number(), viewModel.daysProperty()),
                muted("settings.automatic.kept.what"), muted("settings.automatic.forget"));
        blanks.getStyleClass().add("gap-8");
        blanks.disableProperty().bind(viewModel.readOnlyProperty());
        VBox all = new VBox(SettingsParts.title(texts, "settings.page.automatic-sync",
                "settings.automatic.what"), who, section("blank", muted("settings.automatic.blank.what"), blanks),
                kept);
        return SettingsParts.scrolling(all);
    }

    private void listConnections() {
        List<ErpConnection> now = draft.profile().connections();
        boolean same = now.stream().map(ErpConnection::id).toList()
                .equals(listed.stream().map(ErpConnection::id).toList());
        listed = now;
        if (!same) {
            blanks.getChildren().setAll(now.stream().map(this::box).toList());
        }
        for (int index = 0; index < now.size(); index++) {
            CheckBox box = (CheckBox) blanks.getChildren().get(index);
            box.setText(now.get(index).name());
            box.setSelected(now.get(index).noBlankOverValue());
        }
    }

    private CheckBox box(ErpConnection connection) {
        CheckBox box = new CheckBox(connection.name());
        box.setId("keepOverBlank-" + connection.id().value());
        box.setOnAction(_ -> viewModel.keepOverBlank(connection.id(), box.isSelected()));
        return box;
    }

    private VBox section(String key, Node... content) {
        return SettingsParts.section(texts.text("settings.automatic." + key), content);
    }

    private Label muted(String key) {
        return SettingsParts.muted(texts.text(key));
    }

    private static TextField number() {
        TextField field = new TextField();
        field.getStyleClass().add("settings-number");
        return field;
    }

    private VBox labelled(String key, TextField field, StringProperty value, Button... beside) {
        Label label = new Label(texts.text("settings.automatic." + key));
        label.setMnemonicParsing(true);
        label.setLabelFor(field);
        label.getStyleClass().addAll("small", "muted");
        field.setId("automatic-" + key);
        field.setPromptText(texts.has("settings.automatic." + key + ".prompt")
                ? texts.text("settings.automatic." + key + ".prompt")
                : "");
        field.textProperty().bindBidirectional(value);
        field.editableProperty().bind(viewModel.readOnlyProperty().not());
        HBox row = new HBox(field);
        row.getChildren().addAll(beside);
        row.getStyleClass().add("gap-8");
        return new VBox(label, row);
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(texts.text("settings.automatic." + key));
        button.setId("automatic-" + key);
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        button.disableProperty().bind(viewModel.readOnlyProperty());
        return button;
    }
}
