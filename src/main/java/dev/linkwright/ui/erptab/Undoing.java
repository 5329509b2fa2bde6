package dev.linkwright.ui.erptab;

import java.util.Optional;
import java.util.OptionalInt;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.KnownLists;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.UndoPreview;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.erptab.TabRun.Busy;

/** Undoes the connect or the disconnect that was saved last. */
final class Undoing {
    private final OpenTab tab;
    private final LinkOutcomes outcomes;

    Undoing(OpenTab tab, LinkOutcomes outcomes) {
        this.tab = tab;
        this.outcomes = outcomes;
    }

    /** Looks what it would do, and asks where that is more than the link itself. */
    void undo() {
        undo(false);
    }

    /** Looks what it would do, and asks: it is longer ago, and was offered elsewhere. */
    void undoLater() {
        undo(true);
    }

    private void undo(boolean later) {
        ErpConnection through = tab.through();
        CrmEntity record = tab.record();
        tab.run().start(Busy.LOOKING, Sentence.of("erptab.work.read"), () -> look(through, record),
                found -> found.ifPresentOrElse(look -> ask(through, look, later), this::notHere),
                problem -> tab.fail(problem, () -> undo(later)));
    }

    /** What is said of an undo that was carried on with; what it had put back before is not counted. */
    static Notice carriedOn(LinkOutcome.Removed removed) {
        return said(removed, OptionalInt.empty(), KnownLists.NONE);
    }

    private Optional<Look> look(ErpConnection through, CrmEntity record) {
        return tab.does().undo().look(through, record)
                .map(pending -> new Look(pending,
                        pending.ofConnect() ? tab.does().undo().preview(through, pending) : UndoPreview.NONE));
    }

    private void ask(ErpConnection through, Look look, boolean later) {
        if (!later && look.preview().isEmpty() && look.pending().contacts().isEmpty()) {
            run(through, look);
        } else {
            tab.windows().askBeforeUndoing(look.pending(), look.preview(), () -> run(through, look));
        }
    }

    private void notHere() {
        tab.say(switch (tab.noticeProperty().get()) {
            case Notice.Saved(String number, int toErp, int toCrm, _) ->
                new Notice.Saved(number, toErp, toCrm, Notice.Undo.NOT_HERE);
            case Notice.Disconnected(String number, int contacts, _) ->
                new Notice.Disconnected(number, contacts, Notice.Undo.NOT_HERE);
            // The activity log offered it, and somebody was quicker.
            case Notice _ -> new Notice.LinksChanged();
        });
    }

    private void run(ErpConnection through, Look look) {
        tab.run().start(Busy.UNDOING, Sentence.of("erptab.work.undo", look.pending().own().entityTitle()),
                () -> tab.does().undo().undo(through, look.pending()),
                outcome -> outcomes.show(outcome, errand(through, look), () -> {
                }), problem -> tab.fail(problem, () -> run(through, look)));
    }

    private LinkOutcomes.Errand errand(ErpConnection through, Look look) {
        return new LinkOutcomes.Errand() {
            @Override
            public Notice removed(LinkOutcome.Removed removed) {
                int values = look.pending().values();
                return said(removed, OptionalInt.of(values - removed.leftAlone().size()), look.preview().lists());
            }

            @Override
            public void changed() {
                tab.after(new Notice.LinksChanged());
            }

            @Override
            public void retry() {
                run(through, look);
            }
        };
    }

    private static Notice said(LinkOutcome.Removed removed, OptionalInt back, KnownLists lists) {
        Link own = removed.links().getLast();
        return new Notice.ConnectUndone(own.actor().type(), LinkOutcomes.number(own), removed.links().size() - 1,
                back, removed.left(), lists);
    }

    private record Look(PendingUndo pending, UndoPreview preview) {
    }
}
