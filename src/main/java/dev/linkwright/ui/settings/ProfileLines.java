package dev.linkwright.ui.settings;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import dev.linkwright.config.ProfileFault;
import dev.linkwright.settings.ProfileChange;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.Texts;

/** Windows that list what another profile would change, or what is wrong with it. */
final class ProfileLines {
    private static final Dimension2D USUAL = new Dimension2D(720, 520);
    private static final Dimension2D SMALLEST = new Dimension2D(480, 320);

    private final Texts texts;
    private final Dialogs dialogs;

    ProfileLines(Texts texts, Dialogs dialogs) {
        this.texts = texts;
        this.dialogs = dialogs;
    }

    void faults(Window owner, List<ProfileFault> faults) {
        dialog(owner, "faults", texts.text("settings.profile.faults", faults.size()),
                texts.text("settings.profile.faults.what"),
                faults.stream().map(fault -> new ProfileLineCell.Line(
                        fault.path().isEmpty() ? texts.text("settings.profile.whole-file") : fault.path(),
                        texts.say(fault.sentence()))).toList())
                .addClose(texts.text("preview.close"));
    }

    /**
     * Shows changes before they are made.
     *
     * @param name what the window is remembered by
     * @param what says when they count
     * @param doIt the words of the button that makes them
     */
    void changes(Window owner, String name, List<ProfileChange> changes, String what, String doIt, Runnable action) {
        BaseDialog dialog = dialog(owner, name, texts.text("settings.profile.changes", changes.size()), what,
                changes.stream().map(this::line).toList());
        dialog.addButton(doIt, ButtonData.OK_DONE, () -> {
            dialog.close();
            action.run();
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

    private BaseDialog dialog(Window owner, String name, String title, String what, List<ProfileLineCell.Line> lines) {
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
        BaseDialog dialog = dialogs.dialog(owner, "profile-" + name, texts.text("settings.profile.title"), content,
                USUAL, SMALLEST);
        dialog.open();
        return dialog;
    }
}
