package dev.linkwright.ui.shell;

import java.util.function.Consumer;
import javafx.stage.Window;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.RecordLink;
import dev.linkwright.ui.common.Copying;
import dev.linkwright.ui.common.Help;
import dev.linkwright.ui.common.Texts;

/** What the main window does besides showing records. */
final class MainActions {
    private final MainViewModel viewModel;
    private final Consumer<CrmEntity> open;
    private final QuickSwitcher switcher;
    private final Help help;
    private final StatusBarViewModel status;
    private final Texts texts;
    private final Maintenance maintenance;

    /** @param open brings a record to the front */
    MainActions(MainViewModel viewModel, Consumer<CrmEntity> open, QuickSwitcher switcher, Help help,
            StatusBarViewModel status, Texts texts, Maintenance maintenance) {
        this.maintenance = maintenance;
        this.viewModel = viewModel;
        this.open = open;
        this.switcher = switcher;
        this.help = help;
        this.status = status;
        this.texts = texts;
    }

    void goTo(Window owner) {
        switcher.open(owner, open);
    }

    void openHelp(Window owner) {
        help.open(owner);
    }

    void showShortcuts(Window owner) {
        help.openShortcuts(owner);
    }

    /** @param written runs when values may have been written */
    void resync(Window owner, Runnable written) {
        maintenance.resync(owner, written);
    }

    void openSettings(Window owner) {
        maintenance.settings(owner);
    }

    void about(Window owner) {
        maintenance.about(owner);
    }

    boolean canSignOut() {
        return maintenance.canSignOut();
    }

    void signOut(Window owner) {
        maintenance.signOut(owner);
    }

    /** Puts the link to the record that is shown on the clipboard, if one is. */
    void copyLink() {
        viewModel.current().ifPresent(this::copyLink);
    }

    void copyLink(CrmEntity entity) {
        String link = new RecordLink(entity).toString();
        Copying.copy(link);
        status.note(texts.text("main.link-copied", link));
    }
}
