package dev.linkwright.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.config.Profile;
import dev.linkwright.settings.ProfileChange;
import dev.linkwright.settings.ProfileExchange;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** All settings but the secrets as a file: out of here, and into here. */
public final class ProfilePage implements SettingsPage {
    private final ProfileViewModel viewModel;
    private final Texts texts;
    private final ProfileLines lines;
    private final FollowViewModel following;
    private final FollowSection follow;
    private final DoctorPage.FileQuestion source;
    private final DoctorPage.FileQuestion target;
    private final Button export;
    private final ScrollPane page;
    private final ReadOnlyObjectWrapper<Footing> footing = new ReadOnlyObjectWrapper<>(this, "footing", Footing.NONE);

    @Inject
    ProfilePage(SettingsDraft draft, ProfileExchange exchange, FollowViewModel following, Work work, Texts texts,
            Dialogs dialogs) {
        this(draft, exchange, following, work, texts, dialogs,
                owner -> Optional.ofNullable(chooser(texts).showOpenDialog(owner)).map(File::toPath),
                owner -> Optional.ofNullable(chooser(texts).showSaveDialog(owner)).map(File::toPath));
    }

    /**
     * Asks differently for files.
     *
     * @param source which file is read
     * @param target which file is written
     */
    ProfilePage(SettingsDraft draft, ProfileExchange exchange, FollowViewModel following, Work work, Texts texts,
            Dialogs dialogs, DoctorPage.FileQuestion source, DoctorPage.FileQuestion target) {
        viewModel = new ProfileViewModel(draft, exchange, work, texts);
        this.texts = texts;
        lines = new ProfileLines(texts, dialogs);
        this.following = following;
        follow = new FollowSection(following, texts, dialogs, source);
        this.source = source;
        this.target = target;
        export = button("profileExport", "settings.profile.export", this::export);
        viewModel.footingProperty().subscribe(footing::set);
        following.footingProperty().subscribe(footing::set);
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
        following.show();
    }

    @Override
    public void focus() {
        export.requestFocus();
    }

    @Override
    public ObservableValue<Footing> footing() {
        return footing;
    }

    /** Shows what importing a file would change, or what is wrong with it. */
    void read(Path file) {
        viewModel.read(file, this::offer);
    }

    private ScrollPane made() {
        Label fingerprint = new Label();
        fingerprint.setId("profileFingerprint");
        fingerprint.setWrapText(true);
        fingerprint.textProperty().bind(viewModel.fingerprintProperty());
        Button read = button("profileImport", "settings.profile.import",
                () -> source.ask(window()).ifPresent(this::read));
        export.disableProperty().bind(viewModel.busyProperty());
        read.disableProperty().bind(viewModel.readOnlyProperty().or(viewModel.busyProperty()));
        return SettingsParts.scrolling(new VBox(
                SettingsParts.title(texts, "settings.page.profile", "settings.profile.what"),
                SettingsParts.section(texts.text("settings.profile.now"), fingerprint,
                        SettingsParts.muted(texts.text("settings.profile.now.what"))),
                follow.node(),
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
                lines.changes(window(), "import", changes, texts.text("settings.profile.changes.what"),
                        texts.text("settings.profile.take-over"), () -> viewModel.takeOver(profile));
            case ProfileExchange.Read.Valid _,ProfileExchange.Read.Unreadable _ -> {
                // The foot of the window says it all.
            }
            case ProfileExchange.Read.Faulty(var faults) -> lines.faults(window(), faults);
        }
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
                .add(new FileChooser.ExtensionFilter(texts.text("settings.profile.kind"), "*.linkwright", "*.json"));
        return chooser;
    }
}
