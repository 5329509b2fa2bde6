package dev.linkwright.ui.activity;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.browse.WrittenLog;
import dev.linkwright.connect.RevertInErp;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.ui.common.Dialogs;
import dev.linkwright.ui.common.FxLoader;
import dev.linkwright.ui.common.HelpPage;
import dev.linkwright.ui.common.Icons;
import dev.linkwright.ui.common.Keys;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.RecordPage;
import dev.linkwright.ui.common.RememberedWindows;
import dev.linkwright.ui.common.Texts;
import dev.linkwright.ui.common.WindowPage;
import dev.linkwright.ui.common.Work;

/** <em>Activity log</em>: every write, with who, when, why and what it took the place of. */
@Singleton
public final class ActivityLogPage implements WindowPage {
    private final LogViewModel viewModel;
    private final RevertViewModel reverting;
    private final Exporting exporting;
    private final Around around;
    private final Navigator navigator;
    private Optional<LogView> view = Optional.empty();
    private Optional<Node> node = Optional.empty();

    @Inject
    public ActivityLogPage(WrittenLog log, RevertInErp revert, LinkUndo undo, Work work, Texts texts, Clock clock,
            FxLoader loader, Dialogs dialogs, RememberedWindows windows, Navigator navigator) {
        this(log, revert, undo, clock, new Around(texts, work, loader, dialogs, windows, navigator,
                new LogWords(texts, clock)), Exporting.bySystem(texts));
    }

    ActivityLogPage(WrittenLog log, RevertInErp revert, LinkUndo undo, Clock clock, Around around,
            Exporting.FileQuestion question) {
        this.around = around;
        this.navigator = around.navigator();
        viewModel = new LogViewModel(log, new LogChoices(clock, ZoneId.systemDefault()), around.work(),
                around.texts());
        reverting = new RevertViewModel(revert, undo, around.work(), around.texts(), entry -> {
            navigator.linkChanged(entry.entity());
            viewModel.read();
        });
        exporting = new Exporting(new LogExport(log, clock), around.work(), around.texts(), question);
    }

    /** Shows what was written of one record. */
    public void showOnly(CrmEntity entity, String title) {
        viewModel.choices().clear();
        viewModel.choices().recordProperty().set(Optional.of(new LogChoices.Subject(entity, title)));
        navigator.show(this);
    }

    @Override
    public String textKey() {
        return "activity.title";
    }

    @Override
    public Icons icon() {
        return Icons.HISTORY;
    }

    @Override
    public Keys key() {
        return Keys.ACTIVITY;
    }

    @Override
    public HelpPage help() {
        return HelpPage.ACTIVITY_LOG;
    }

    @Override
    public Node node() {
        return node.orElseGet(() -> {
            FxLoader.Loaded<LogView> loaded = around.loader()
                    .load(new LogView(viewModel, reverting, exporting, around));
            view = Optional.of(loaded.view());
            node = Optional.of(loaded.root());
            return loaded.root();
        });
    }

    @Override
    public void read() {
        viewModel.read();
    }

    @Override
    public List<RecordPage.Part> parts() {
        return view.map(LogView::parts).orElse(List.of());
    }
}
