package dev.linkwright.ui.erptab;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.model.EntityType;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.RecordSection;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.Plans;
import dev.linkwright.ui.plans.SeenNavigation;
import dev.linkwright.ui.plans.WindowSetting;

/** An ERP tab in a window; what other features would answer comes at once. */
final class ErpTabSetting {
    final FakeRecords records = new FakeRecords();
    final FakeConnectToErp connect = new FakeConnectToErp();
    final FakeLinkChanges links = new FakeLinkChanges();
    final FakeSync sync = new FakeSync();
    final FakeCreates creates = new FakeCreates();
    final List<ResyncWish> resyncs = new CopyOnWriteArrayList<>();
    final List<Compared> foreseen = new CopyOnWriteArrayList<>();
    Compared answer = Plans.firstConnect();
    final WindowSetting windows;
    final RecordSection section;

    ErpTabSetting(Path folder) throws TimeoutException {
        this(folder, EntityType.COMPANY);
    }

    ErpTabSetting(Path folder, EntityType type) throws TimeoutException {
        SeenNavigation navigator = new SeenNavigation();
        windows = WindowSetting.start(folder);
        section = fx(() -> new ErpTabSections(
                new UseCases(records, connect, links, links.undoing(), creates, sync, (_, _) -> KnownLists.NONE,
                        links.reactivating(), links.takingOver()),
                windows.work,
                navigator, new InstantDialogs(this), windows.dialogs, windows.texts, windows.loader, Plans.CLOCK)
                .create(type));
        fx(() -> {
            StackPane place = new StackPane(section.node());
            place.getStyleClass().add("section-place");
            return windows.show(place, 960, 420);
        });
    }

    void show(ErpTabState state) {
        records.state = state;
        int before = records.read.size();
        fx(() -> {
            section.show(Samples.COMPANY);
            return state;
        });
        until(() -> records.read.size() > before
                && !((Pane) section.node().lookup(".erp-tab-body")).getChildren().isEmpty());
    }

    private record InstantDialogs(ErpTabSetting setting) implements ErpTabDialogs {
        @Override
        public void connect(Window owner, ConnectWish wish, Consumer<Compared> connected) {
            connected.accept(setting.answer);
        }

        @Override
        public void goOnCreating(Window owner, ConnectWish wish, UnfinishedCreate unfinished,
                Consumer<Compared> connected) {
            connected.accept(setting.answer);
        }

        @Override
        public void settle(Window owner, Compared compared, Consumer<Compared> settled) {
            settled.accept(compared);
        }

        @Override
        public void preview(Window owner, Compared compared) {
            // Nothing to see here.
        }

        @Override
        public void resync(Window owner, ResyncWish wish, Runnable written) {
            setting.resyncs.add(wish);
            written.run();
        }

        @Override
        public void forecast(Window owner, Compared compared) {
            setting.foreseen.add(compared);
        }
    }
}
