package dev.linkwright.ui.erptab;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.SaveOutcome;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Occasion;
import dev.linkwright.ui.erptab.TabRun.Busy;

/** Runs what is pending, and what of an earlier run is unfinished. */
final class Saving {
    private final OpenTab tab;
    private final LinkOutcomes links;
    private final Disconnecting disconnecting;
    private Runnable onceSaved = () -> {
    };

    Saving(OpenTab tab, LinkOutcomes links, Disconnecting disconnecting) {
        this.tab = tab;
        this.links = links;
        this.disconnecting = disconnecting;
        tab.run().whenCancelled(this::stoppedByPerson);
    }

    /** What follows when what is being written is done; not if it stops. */
    void onceSaved(Runnable goOn) {
        onceSaved = goOn;
    }

    void save() {
        tab.pending().ifPresent(pending -> {
            tab.say(Notice.NONE);
            switch (pending) {
                case Pending.Connect(Compared compared) -> save(compared);
                case Pending.Disconnect(var through, var gone) -> disconnecting.save(through, gone,
                        outcome -> disconnecting.show(outcome, this::save, leaving()), this::fail);
                case Pending.Replace(var gone, Compared compared) -> disconnecting.save(compared.connection(), gone,
                        outcome -> replace(outcome, compared), this::fail);
            }
        });
    }

    /** Settles the conflicts that wait, and writes what was decided. */
    void resolve() {
        if (tab.shown() instanceof Shown.State(ErpTabState.Connected state)) {
            tab.say(Notice.NONE);
            tab.run().start(Busy.COMPARING, Sentence.of("erptab.work.compare"),
                    () -> tab.does().compared(state.connection(),
                            tab.does().connect().resolve(state.connection(), tab.record())),
                    compared -> tab.windows().settle(compared, this::save),
                    problem -> tab.fail(problem, this::resolve));
        }
    }

    void carryOn(OperationId operation) {
        ErpConnection through = tab.through();
        tab.run().start(Busy.CARRYING_ON, Sentence.of("erptab.work.carry-on"),
                () -> tab.does().connect().carryOn(operation), outcome -> show(through, outcome),
                problem -> fail(problem, () -> carryOn(operation)));
    }

    /** Asks, then takes back what was written. */
    void rollBack(OperationId operation) {
        tab.windows().askBeforeRollingBack(() -> rollBackNow(operation));
    }

    private void rollBackNow(OperationId operation) {
        ErpConnection through = tab.through();
        tab.run().start(Busy.ROLLING_BACK, Sentence.of("erptab.work.roll-back"),
                () -> tab.does().connect().rollBack(operation), outcome -> show(through, outcome),
                problem -> fail(problem, () -> rollBackNow(operation)));
    }

    void save(Compared compared) {
        tab.say(Notice.NONE);
        tab.run().start(Busy.SAVING, Sentence.of("erptab.work.save", compared.pending().entityTitle()),
                () -> tab.does().connect().save(compared.connection(), compared.pending()),
                outcome -> show(compared.connection(), outcome), problem -> fail(problem, () -> save(compared)));
    }

    /** The old link is gone; the new one is pending as any other, and is saved. */
    private void replace(LinkOutcome outcome, Compared compared) {
        if (outcome instanceof LinkOutcome.Removed removed) {
            tab.say(Disconnecting.said(removed));
            links.tell(removed.links());
            tab.reload(() -> {
                tab.pend(new Pending.Connect(compared));
                save(compared);
            });
        } else {
            disconnecting.show(outcome, this::save, leaving());
        }
    }

    private void show(ErpConnection through, SaveOutcome outcome) {
        boolean connects = tab.pending().isPresent() || wasStopped(ErpTabState.Interrupted.Kind.CONNECT);
        Runnable goOn = leaving();
        switch (outcome) {
            case SaveOutcome.Done(var link, int toErp, int toCrm) -> {
                tab.after(connects
                        ? new Notice.Saved(LinkOutcomes.number(link), toErp, toCrm, Notice.Undo.OFFERED)
                        : new Notice.Settled(toErp, toCrm));
                tab.navigator().linkChanged(link.entity());
                goOn.run();
            }
            case SaveOutcome.TakenBack(int leftAlone) -> tab.after(new Notice.TakenBack(leftAlone));
            case SaveOutcome.Taken(var by) -> tab.after(new Notice.Taken(by, tab.isOf(by)));
            case SaveOutcome.Claimed(String user, String workstation, var since) ->
                tab.say(new Notice.Claimed(user, workstation, since));
            case SaveOutcome.Stopped(Problem problem, var unfinished) -> {
                if (unfinished.isPresent()) {
                    tab.after(new Notice.Stopped(problem));
                } else {
                    tab.fail(problem, tab.pending().isPresent() ? this::save : tab::reload);
                }
            }
            case SaveOutcome.OfLinks(LinkOutcome changed) -> links.show(changed, carriedOn(), goOn);
            case SaveOutcome.Moved moved -> settleAgain(through, moved);
        }
    }

    /** An entry that is carried on with tells what it was. */
    private boolean wasStopped(ErpTabState.Interrupted.Kind kind) {
        return tab.shown().known().orElse(null) instanceof ErpTabState.Interrupted stopped && stopped.kind() == kind;
    }

    private LinkOutcomes.Errand carriedOn() {
        boolean undo = wasStopped(ErpTabState.Interrupted.Kind.UNDO);
        return new LinkOutcomes.Errand() {
            @Override
            public Notice removed(LinkOutcome.Removed removed) {
                return undo ? Undoing.carriedOn(removed) : Disconnecting.said(removed);
            }

            @Override
            public void changed() {
                tab.after(new Notice.LinksChanged());
            }

            @Override
            public void retry() {
                tab.reload();
            }
        };
    }

    /** The values of now are shown; what was decided and still stands is kept. */
    private void settleAgain(ErpConnection through, SaveOutcome.Moved moved) {
        tab.say(new Notice.Moved(moved.partlyWritten()));
        boolean saveLater = moved.again().plan().occasion() == Occasion.FIRST_CONNECT && !moved.partlyWritten()
                && tab.pending().isPresent();
        var made = tab.pending().flatMap(Pending::made);
        if (!saveLater) {
            tab.reload();
        }
        tab.run().start(Busy.COMPARING, Sentence.of("erptab.work.compare"),
                () -> new Compared(through, moved.again(), tab.does().lists().of(through, moved.again().plan()), made),
                again -> tab.windows().settle(again, saveLater ? this::pendAgain : this::save),
                problem -> tab.fail(problem, tab::reload));
    }

    private void pendAgain(Compared compared) {
        tab.say(Notice.NONE);
        tab.pending().ifPresent(pending -> tab.pend(pending.with(compared)));
    }

    private void fail(Problem problem) {
        fail(problem, this::save);
    }

    private void fail(Problem problem, Runnable retry) {
        leaving();
        tab.fail(problem, retry);
    }

    private void stoppedByPerson() {
        leaving();
        if (tab.pending().isEmpty()) {
            tab.reload();
        }
    }

    /** What follows if this is done; whoever wanted to leave stays otherwise. */
    Runnable leaving() {
        Runnable goOn = onceSaved;
        onceSaved = () -> {
        };
        return goOn;
    }
}
