package dev.linkwright.ui.erptab;

import java.util.Optional;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ResyncWish;
import dev.linkwright.connect.SyncForecast;
import dev.linkwright.connect.SyncOutcome;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.erptab.TabRun.Busy;

/** Synchronises the record at once, or lists what that would do. */
final class Syncing {
    private final OpenTab tab;
    private final Saving saving;

    Syncing(OpenTab tab, Saving saving) {
        this.tab = tab;
        this.saving = saving;
    }

    void syncNow() {
        if (tab.shown() instanceof Shown.State(ErpTabState.Connected state) && !tab.run().isBusy()) {
            tab.say(Notice.NONE);
            CrmEntity record = tab.record();
            tab.run().start(Busy.SYNCHRONISING, Sentence.of("erptab.work.sync"), () -> sync(state.connection(), record),
                    synced -> show(record, synced), this::fail);
        }
    }

    /** Nothing is written. */
    void preview() {
        if (tab.shown() instanceof Shown.State(ErpTabState.Connected state)) {
            tab.say(Notice.NONE);
            CrmEntity record = tab.record();
            tab.run().start(Busy.COMPARING, Sentence.of("erptab.work.compare"), () -> look(state.connection(), record),
                    this::show, problem -> tab.fail(problem, this::preview));
        }
    }

    void resync() {
        if (tab.shown() instanceof Shown.State(ErpTabState.Connected state) && !tab.run().isBusy()) {
            CrmEntity record = tab.record();
            tab.windows().resync(new ResyncWish(state.connection(), new ResyncWish.Scope.One(record)), () -> {
                tab.after(Notice.NONE);
                tab.navigator().linkChanged(record);
            });
        }
    }

    private Synced sync(ErpConnection through, CrmEntity record) {
        SyncOutcome outcome = tab.does().sync().syncNow(through, record);
        return new Synced(outcome, outcome instanceof SyncOutcome.Conflicts conflicts
                ? Optional.of(tab.does().compared(through, conflicts.pending()))
                : Optional.empty());
    }

    private void show(CrmEntity record, Synced synced) {
        Runnable goOn = saving.leaving();
        switch (synced.outcome()) {
            case SyncOutcome.InSync() -> {
                tab.after(new Notice.InSync());
                goOn.run();
            }
            case SyncOutcome.Settled(int toErp, int toCrm) -> {
                tab.after(new Notice.Synchronised(toErp, toCrm));
                goOn.run();
            }
            case SyncOutcome.Conflicts conflicts -> {
                tab.after(conflicts.partlyWritten() ? new Notice.Moved(true) : Notice.NONE);
                synced.toSettle().ifPresent(compared -> tab.windows().settle(compared, saving::save));
            }
            case SyncOutcome.LeftOut left -> tab.after(new Notice.NotSynchronised(left.why()));
            case SyncOutcome.NotConnected() -> tab.after(new Notice.LinksChanged());
            case SyncOutcome.Stopped(Problem problem, boolean halfway) -> {
                if (halfway) {
                    tab.after(new Notice.Stopped(problem));
                } else {
                    tab.fail(problem, this::syncNow);
                }
            }
        }
        tab.navigator().linkChanged(record);
    }

    private void fail(Problem problem) {
        saving.leaving();
        tab.fail(problem, this::syncNow);
    }

    private Foreseen look(ErpConnection through, CrmEntity record) {
        SyncForecast forecast = tab.does().sync().preview(through, record);
        return new Foreseen(forecast, forecast instanceof SyncForecast.Planned planned
                ? Optional.of(tab.does().compared(through, planned.pending()))
                : Optional.empty());
    }

    private void show(Foreseen foreseen) {
        switch (foreseen.forecast()) {
            case SyncForecast.Planned _ -> foreseen.compared().ifPresent(tab.windows()::forecast);
            case SyncForecast.LeftOut left -> tab.after(new Notice.NotSynchronised(left.why()));
            case SyncForecast.NotConnected() -> tab.after(new Notice.LinksChanged());
        }
    }

    /** @param toSettle the conflicts with the lists that a person needs to read them */
    private record Synced(SyncOutcome outcome, Optional<Compared> toSettle) {
    }

    /** @param compared the plan with the lists that a person needs to read it */
    private record Foreseen(SyncForecast forecast, Optional<Compared> compared) {
    }
}
