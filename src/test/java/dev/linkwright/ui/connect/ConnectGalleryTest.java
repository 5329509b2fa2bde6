package dev.linkwright.ui.connect;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.gallery.Gallery;
import dev.linkwright.model.ActorType;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.BaseDialog;
import dev.linkwright.ui.plans.FakeConnectToErp;
import dev.linkwright.ui.plans.WindowSetting;

/** Pictures of <em>Connect to ERP</em> in its states. */
class ConnectGalleryTest {
    private final FakeConnectToErp erp = new FakeConnectToErp();
    @TempDir
    private Path folder;
    private WindowSetting setting;

    @BeforeEach
    void start() throws TimeoutException {
        setting = WindowSetting.start(folder);
    }

    @Test
    void hits() {
        erp.customers(270);
        erp.total = OptionalLong.of(270);
        BaseDialog dialog = open();
        until(() -> table(dialog).getItems().size() >= 100);
        fx(() -> {
            table(dialog).getSelectionModel().select(3);
            return dialog;
        });
        take(dialog, "connect");
    }

    @Test
    void failed() {
        erp.failNext(FakeConnectToErp.TIME_LIMIT);
        BaseDialog dialog = open();
        until(() -> dialog.root().lookup(".strip") != null);
        take(dialog, "connect-failed");
    }

    @Test
    void nothingFound() {
        BaseDialog dialog = open();
        until(() -> dialog.root().lookup(".empty-state .label") != null);
        take(dialog, "connect-nothing-found");
    }

    @SuppressWarnings("unchecked") // The only table of the dialog holds hits.
    private static TableView<HitRow> table(BaseDialog dialog) {
        return (TableView<HitRow>) dialog.root().lookup(".hits");
    }

    private BaseDialog open() {
        ConnectWish wish = new ConnectWish(Samples.connection(), Samples.COMPANY, ActorType.CUSTOMER,
                "Stavne Elektro AS", "313 550 729, Bromstadvegen 57, 7047 Trondheim");
        ConnectDialog dialog = new ConnectDialog(setting.dialogs, setting.texts, setting.loader, setting.work, erp,
                (_, _) -> KnownLists.NONE, (_, _, _) -> {
                }, setting.remembered,
                new FakeActorMaker());
        return fx(() -> dialog.open(setting.owner, wish, _ -> {
        }));
    }

    private void take(BaseDialog dialog, String name) {
        new Gallery(setting.theme).takeBoth(dialog.window().getScene(), name);
        fx(() -> {
            dialog.close();
            return dialog;
        });
    }
}
