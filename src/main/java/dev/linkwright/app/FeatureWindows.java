package dev.linkwright.app;

import java.util.function.Consumer;
import javafx.stage.Window;

import jakarta.inject.Inject;

import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.ui.conflict.ConflictPicker;
import dev.linkwright.ui.connect.ConnectDialog;
import dev.linkwright.ui.create.CreateDialog;
import dev.linkwright.ui.erptab.ErpTabDialogs;
import dev.linkwright.ui.resync.ResyncWindow;

/** Joins the ERP tab to the windows of the other features. */
final class FeatureWindows implements ErpTabDialogs {
    private final ConnectDialog connect;
    private final CreateDialog create;
    private final ConflictPicker picker;
    private final ResyncWindow resync;

    @Inject
    FeatureWindows(ConnectDialog connect, CreateDialog create, ConflictPicker picker, ResyncWindow resync) {
        this.resync = resync;
        this.connect = connect;
        this.create = create;
        this.picker = picker;
    }

    @Override
    public void connect(Window owner, ConnectWish wish, Consumer<Compared> connected) {
        connect.open(owner, wish, connected);
    }

    @Override
    public void settle(Window owner, Compared compared, Consumer<Compared> settled) {
        picker.open(owner, compared, settled);
    }

    @Override
    public void goOnCreating(Window owner, ConnectWish wish, UnfinishedCreate unfinished,
            Consumer<Compared> connected) {
        create.goOn(owner, wish, unfinished, connected);
    }

    @Override
    public void forecast(Window owner, Compared compared) {
        picker.forecast(owner, compared);
    }

    @Override
    public void resync(Window owner, ResyncWish wish, Runnable written) {
        resync.open(owner, wish, written);
    }

    @Override
    public void preview(Window owner, Compared compared) {
        picker.preview(owner, compared);
    }
}
