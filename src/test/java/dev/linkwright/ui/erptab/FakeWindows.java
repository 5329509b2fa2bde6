package dev.linkwright.ui.erptab;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.UndoPreview;
import dev.linkwright.connect.UnfinishedCreate;
import dev.linkwright.ui.plans.Plans;

/** Keeps what was asked, for a test to answer. */
final class FakeWindows implements ErpTabWindows {
    final Compared answer = Plans.firstConnect();
    final List<ConnectWish> wishes = new ArrayList<>();
    final List<UnfinishedCreate> goneOn = new ArrayList<>();
    final List<Compared> settled = new ArrayList<>();
    final List<Compared> previews = new ArrayList<>();
    final List<ResyncWish> resyncs = new ArrayList<>();
    final List<Compared> forecasts = new ArrayList<>();
    final List<PendingDisconnect> disconnects = new ArrayList<>();
    final List<UndoPreview> undos = new ArrayList<>();
    Consumer<Compared> connected = _ -> {
    };
    Consumer<Compared> settle = _ -> {
    };
    Runnable resynced = () -> {
    };
    Runnable leaveSaving = () -> {
    };
    Runnable leaveDropping = () -> {
    };
    Runnable rollBack = () -> {
    };
    Runnable disconnect = () -> {
    };
    Runnable undo = () -> {
    };
    Runnable takeOver = () -> {
    };
    Runnable keep = () -> {
    };
    Runnable connectNow = () -> {
    };
    int leaving;

    @Override
    public void connect(ConnectWish wish, Consumer<Compared> then) {
        wishes.add(wish);
        connected = then;
    }

    @Override
    public void goOnCreating(ConnectWish wish, UnfinishedCreate unfinished, Consumer<Compared> then) {
        wishes.add(wish);
        goneOn.add(unfinished);
        connected = then;
    }

    @Override
    public void settle(Compared compared, Consumer<Compared> then) {
        settled.add(compared);
        settle = then;
    }

    @Override
    public void preview(Compared pending) {
        previews.add(pending);
    }

    @Override
    public void resync(ResyncWish wish, Runnable then) {
        resyncs.add(wish);
        resynced = then;
    }

    @Override
    public void forecast(Compared compared) {
        forecasts.add(compared);
    }

    @Override
    public void askBeforeDisconnecting(ErpConnection through, PendingDisconnect links, Runnable action) {
        disconnects.add(links);
        disconnect = action;
    }

    @Override
    public void askBeforeUndoing(PendingUndo pending, UndoPreview preview, Runnable action) {
        undos.add(preview);
        undo = action;
    }

    @Override
    public void askBeforeLeaving(Pending pending, Runnable save, Runnable drop) {
        leaving++;
        leaveSaving = save;
        leaveDropping = drop;
    }

    @Override
    public void askAboutMade(Compared pending, Runnable keepIt, Runnable connectIt) {
        keep = keepIt;
        connectNow = connectIt;
    }

    @Override
    public void askBeforeTakingOver(ErpTabState.Claimed claimed, Runnable action) {
        takeOver = action;
    }

    @Override
    public void askBeforeRollingBack(Runnable action) {
        rollBack = action;
    }
}
