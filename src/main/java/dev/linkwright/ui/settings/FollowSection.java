package dev.linkwright.ui.settings;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import dev.linkwright.config.Profile;
import dev.linkwright.model.Sentence;
import dev.linkwright.settings.FollowedProfile.Look;
import dev.linkwright.settings.FollowedProfile.Standing;
import dev.linkwright.settings.ProfileChange;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;

/** The part of the profile's page about the shared profile that this workstation follows. */
final class FollowSection {
    private static final Dimension2D USUAL = new Dimension2D(560, 240);
    private static final Dimension2D SMALLEST = new Dimension2D(420, 220);

    private final FollowViewModel viewModel;
    private final Texts texts;
    private final Dialogs dialogs;
    private final ProfileLines lines;
    private final DoctorPage.FileQuestion source;
    private final VBox section;

    /** @param source which file is followed, for those who do not type its path */
    FollowSection(FollowViewModel viewModel, Texts texts, Dialogs dialogs, DoctorPage.FileQuestion source) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.dialogs = dialogs;
        this.source = source;
        lines = new ProfileLines(texts, dialogs);
        section = made();
    }

    Node node() {
        return section;
    }

    private VBox made() {
        Label where = label("followPlace");
        Label read = label("followRead");
        Label wrong = label("followWrong");
        wrong.getStyleClass().add("danger-text");
        viewModel.standingProperty().subscribe(now -> {
            where.setText(now.map(one -> texts.text("settings.follow.follows", one.place()))
                    .orElseGet(() -> texts.text("settings.follow.none")));
            fill(read, now.map(one -> texts.text("settings.follow.read-at", one.readAt(), one.fingerprint()))
                    .orElse(""));
            fill(wrong, now.map(this::wrong).orElse(""));
        });
        BooleanBinding unusable = viewModel.allowedProperty().not().or(viewModel.busyProperty());
        BooleanBinding nothing = Bindings.createBooleanBinding(() -> viewModel.standingProperty().get().isEmpty(),
                viewModel.standingProperty());
        Button follow = button("profileFollow", "settings.follow.follow", this::ask);
        Button now = button("profileReadNow", "settings.follow.read", viewModel::read);
        Button stop = button("profileStop", "settings.follow.stop", viewModel::stop);
        follow.disableProperty().bind(unusable);
        now.disableProperty().bind(unusable.or(nothing));
        stop.disableProperty().bind(unusable.or(nothing));
        FlowPane buttons = new FlowPane(8, 8, follow, now, stop);
        return SettingsParts.section(texts.text("settings.follow"), where, read, wrong, buttons,
                SettingsParts.muted(texts.text("settings.follow.what")));
    }

    private String wrong(Standing standing) {
        String differs = standing.differs() ? texts.text("settings.follow.differs") : "";
        return standing.failure().map(why -> texts.text("settings.follow.failed", texts.say(why)) + "\n"
                + (differs.isEmpty() ? texts.text("settings.follow.unknown") : differs)).orElse(differs);
    }

    private static void fill(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private void ask() {
        TextField place = new TextField(viewModel.standingProperty().get().map(Standing::place).orElse(""));
        place.setId("followPlaceField");
        HBox.setHgrow(place, Priority.ALWAYS);
        Label name = new Label(texts.text("settings.follow.place"));
        name.setMnemonicParsing(true);
        name.setLabelFor(place);
        Button choose = button("followChoose", "settings.follow.choose", () -> {
        });
        HBox line = new HBox(8, place, choose);
        VBox content = new VBox(name, line, SettingsParts.muted(texts.text("settings.follow.place.what")));
        content.getStyleClass().addAll("dialog-content", "gap-8");
        BaseDialog dialog = dialogs.dialog(window(), "profile-follow-place", texts.text("settings.follow"), content,
                USUAL, SMALLEST);
        choose.setOnAction(_ -> source.ask(dialog.window()).map(Path::toString).ifPresent(place::setText));
        Button next = dialog.addButton(texts.text("settings.follow.next"), ButtonData.OK_DONE, () -> {
            dialog.close();
            String typed = place.getText().strip();
            viewModel.look(typed, look -> offer(typed, look));
        });
        next.disableProperty().bind(Bindings.createBooleanBinding(() -> place.getText().isBlank(),
                place.textProperty()));
        dialog.addCancel(texts.text("button.cancel"));
        dialog.open();
        place.requestFocus();
    }

    private void offer(String place, Look look) {
        switch (look) {
            case Look.Valid(Profile profile, List<ProfileChange> changes) when changes.isEmpty() ->
                viewModel.follow(place, profile);
            case Look.Valid(Profile profile, List<ProfileChange> changes) -> lines.changes(window(), "follow", changes,
                    texts.text("settings.follow.changes.what"), texts.text("settings.follow.confirm"),
                    () -> viewModel.follow(place, profile));
            case Look.Faulty(var faults) -> lines.faults(window(), faults);
            case Look.Unreadable(Sentence _) -> {
                // The foot of the window says it.
            }
        }
    }

    private Window window() {
        return section.getScene().getWindow();
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.setWrapText(true);
        return label;
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button(texts.text(key));
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
