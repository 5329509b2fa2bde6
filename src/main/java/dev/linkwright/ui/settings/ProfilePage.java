package dev.linkwright.ui.settings;

import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.config.Profile;
import dev.linkwright.settings.ProfileChange;
import dev.linkwright.settings.ProfileExchange;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** All settings but the secrets as a file: out of here, and into here. */
public final class ProfilePage implements SettingsPage {
    private static final Dimension2D USUAL = new Dimension2D(720, 520);
    private static final Dimension2D SMALLEST = new Dimension2D(480, 320);

    private final ProfileViewModel viewModel;
    private final Texts texts;
    private final Dialogs dialogs;
    private final DoctorPage.FileQuestion source;
    private final DoctorPage.FileQuestion target;
    private final Button export;
    private final ScrollPane page;

    @Inject
    public ProfilePage(SettingsDraft draft, ProfileExchange exchange, Work work, Texts texts, Dialogs dialogs) {
        this(draft, exchange, work, texts, dialogs,
                owner -> Optional.ofNullable(chooser(texts).showOpenDialog(owner)).map(File::toPath),
                owner -> Optional.ofNullable(chooser(texts).showSaveDialog(owner)).map(File::toPath));
    }

    /**
     * Asks differently for files.
     *
     * @param source which file is read
     * @param target which file is written
     */
    ProfilePage(SettingsDraft draft, ProfileExchange exchange, Work work, Texts texts, Dialogs dialogs,
            DoctorPage.FileQuestion source, DoctorPage.FileQuestion target) {
        viewModel = new ProfileViewModel(draft, exchange, work, texts);
        this.texts = texts;
        this.dialogs = dialogs;
        this.source = source;
        this.target = target;
        export = button("profileExport", "settings.profile.export", this::export);
        page = made();
    }

    @Override
    public SettingsPlace place() {
        return SettingsPlace.PROFILE;
    }

    @Override
    public Node node() {
        return page;
    }

    @Override
    public void show() {
        viewModel.show();
    }

    @Override
    public void focus() {
        export.requestFocus();
    }

    @Override
    public ObservableValue<Footing> footing() {
        return viewModel.footingProperty();
    }

    private ScrollPane made() {
        Label fingerprint = new Label();
        fingerprint.setId("profileFingerprint");
        fingerprint.setWrapText(true);
        fingerprint.textProperty().bind(viewModel.fingerprintProperty());
        Button read = button("profileImport", "settings.profile.import",
                () -> source.ask(window()).ifPresent(file -> viewModel.read(file, this::offer)));
        export.disableProperty().bind(viewModel.busyProperty());
        read.disableProperty().bind(viewModel.readOnlyProperty().or(viewModel.busyProperty()));
        return SettingsParts.scrolling(new VBox(
                SettingsParts.title(texts, "settings.page.profile", "settings.profile.what"),
                SettingsParts.section(texts.text("settings.profile.now"), fingerprint,
                        SettingsParts.muted(texts.text("settings.profile.now.what"))),
                SettingsParts.section(texts.text("settings.profile.out"), export,
                        SettingsParts.muted(texts.text("settings.profile.out.what"))),
                SettingsParts.section(texts.text("settings.profile.in"), read,
                        SettingsParts.muted(texts.text("settings.profile.in.what")))));
    }

    private void export() {
        target.ask(window()).ifPresent(viewModel::export);
    }

    private void offer(ProfileExchange.Read read) {
        switch (read) {
            case ProfileExchange.Read.Valid(Profile profile, List<ProfileChange> changes) when !changes.isEmpty() ->
                preview(profile, changes);
            case ProfileExchange.Read.Valid _,ProfileExchange.Read.Unreadable _ -> {
                // The foot of the window says it all.
            }
            case ProfileExchange.Read.Faulty(var faults) -> dialog("faults",
                    texts.text("settings.profile.faults", faults.size()),
                    texts.text("settings.profile.faults.what"),
                    faults.stream().map(fault -> new ProfileLineCell.Line(
                            fault.path().isEmpty() ? texts.text("settings.profile.whole-file") : fault.path(),
                            texts.say(fault.sentence()))).toList())
                    .addClose(texts.text("preview.close"));
        }
    }

    private void preview(Profile profile, List<ProfileChange> changes) {
        BaseDialog dialog = dialog("import", texts.text("settings.profile.changes", changes.size()),
                texts.text("settings.profile.changes.what"), changes.stream().map(this::line).toList());
        dialog.addButton(texts.text("settings.profile.take-over"), ButtonData.OK_DONE, () -> {
            dialog.close();
            viewModel.takeOver(profile);
        });
        dialog.addCancel(texts.text("button.cancel"));
    }

    private ProfileLineCell.Line line(ProfileChange change) {
        return new ProfileLineCell.Line(texts.say(change.about()), switch (change.kind()) {
            case ADDED, REMOVED -> "";
            case CHANGED -> texts.text("settings.profile.change", texts.say(change.before()),
                    texts.say(change.after()));
        });
    }

    private BaseDialog dialog(String name, String title, String what, List<ProfileLineCell.Line> lines) {
        ListView<ProfileLineCell.Line> list = new ListView<>();
        list.setId("profileLines");
        list.getStyleClass().add("findings");
        list.getItems().setAll(lines);
        list.setCellFactory(_ -> new ProfileLineCell());
        list.getSelectionModel().selectFirst();
        list.setAccessibleText(title);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label bold = new Label(title);
        bold.getStyleClass().add("section-title");
        bold.setWrapText(true);
        VBox content = new VBox(bold, SettingsParts.muted(what), list);
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(window(), "profile-" + name, texts.text("settings.profile.title"), content,
                USUAL, SMALLEST);
        dialog.open();
        return dialog;
    }

    private Window window() {
        return page.getScene().getWindow();
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static FileChooser chooser(Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.text("settings.profile.title"));
        chooser.setInitialFileName(texts.text("settings.profile.file"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("settings.profile.kind"), "*.json"));
        return chooser;
    }
}
