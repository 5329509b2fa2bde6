package dev.linkwright.ui.erptab;

import java.util.function.Consumer;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.erptab.TabRun.Busy;

/** Ends a link: asks, keeps it as pending, and runs it when it is saved. */
final class Disconnecting {
    private final OpenTab tab;
    private final LinkOutcomes outcomes;

    Disconnecting(OpenTab tab, LinkOutcomes outcomes) {
        this.tab = tab;
        this.outcomes = outcomes;
    }

    /** Looks what goes with the link and asks; a yes is pending. */
    void disconnect() {
        tab.say(Notice.NONE);
        look(links -> tab.windows().askBeforeDisconnecting(tab.through(), links,
                () -> tab.pend(new Pending.Disconnect(tab.through(), links))));
    }

    /** Removes exactly the links that were shown. */
    void save(ErpConnection through, PendingDisconnect links, Consumer<LinkOutcome> then,
            Consumer<Problem> problem) {
        tab.run().start(Busy.SAVING, Sentence.of("erptab.work.disconnect", links.own().entityTitle()),
                () -> tab.does().disconnect().disconnect(through, links), then, problem);
    }

    /** What is said and done about a disconnect that is saved. */
    LinkOutcomes.Errand errand(Runnable retry) {
        return new LinkOutcomes.Errand() {
            @Override
            public Notice removed(LinkOutcome.Removed removed) {
                return said(removed);
            }

            @Override
            public void changed() {
                lookAgain();
            }

            @Override
            public void retry() {
                retry.run();
            }
        };
    }

    void show(LinkOutcome outcome, Runnable retry, Runnable goOn) {
        outcomes.show(outcome, errand(retry), goOn);
    }

    static Notice said(LinkOutcome.Removed removed) {
        return new Notice.Disconnected(LinkOutcomes.number(removed.links().getLast()), removed.links().size() - 1,
                Notice.Undo.OFFERED);
    }

    /** What is pending is what is there now; the person sees it before the next Save. */
    private void lookAgain() {
        look(links -> {
            tab.pend(tab.pending().flatMap(Pending::connects)
                    .<Pending>map(compared -> new Pending.Replace(links, compared))
                    .orElseGet(() -> new Pending.Disconnect(tab.through(), links)));
            tab.say(new Notice.LinksChanged());
        });
    }

    private void look(Consumer<PendingDisconnect> then) {
        ErpConnection through = tab.through();
        CrmEntity record = tab.record();
        tab.run().start(Busy.READING, Sentence.of("erptab.work.read"),
                () -> tab.does().disconnect().look(through, record), then, problem -> {
                    if (problem instanceof Problem.NotFound) {
                        tab.after(new Notice.NoLink());
                    } else {
                        tab.fail(problem, () -> look(then));
                    }
                });
    }
}
