package dev.linkwright.ui.shell;

import java.util.function.Consumer;
import javafx.geometry.Dimension2D;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.stage.Window;

import dev.linkwright.browse.Finder;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.Work;

/** A small window that leads to any record by a few letters. */
final class QuickSwitcher {
    private final Finder finder;
    private final OpenedRecords opened;
    private final Work work;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FxLoader loader;

    QuickSwitcher(Finder finder, OpenedRecords opened, Work work, Texts texts, Dialogs dialogs, FxLoader loader) {
        this.finder = finder;
        this.opened = opened;
        this.work = work;
        this.texts = texts;
        this.dialogs = dialogs;
        this.loader = loader;
    }

    void open(Window owner, Consumer<CrmEntity> chosen) {
        SwitcherViewModel model = new SwitcherViewModel(finder, opened, work, texts);
        SwitcherView view = loader.load(new SwitcherView(model, texts)).view();
        BaseDialog dialog = dialogs.dialog(owner, "switcher", texts.text("switcher.title"), view.root(),
                new Dimension2D(600, 520), new Dimension2D(420, 320));
        model.whenChosen(entity -> {
            dialog.close();
            chosen.accept(entity);
        });
        dialog.addButton(texts.text("switcher.open"), ButtonData.OK_DONE, model::open);
        dialog.addCancel(texts.text("button.cancel"));
        dialog.setOnClosed(model::close);
        model.start();
        dialog.open();
        view.focus();
    }
}
