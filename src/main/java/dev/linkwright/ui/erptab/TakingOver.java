package dev.linkwright.ui.erptab;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.erptab.TabRun.Busy;

/**
 * Takes a record over from somebody who did not finish connecting it. The person sees both records as they are in the
 * picker; what was decided there is pending once the claim is gone.
 */
final class TakingOver {
    private final OpenTab tab;

    TakingOver(OpenTab tab) {
        this.tab = tab;
    }

    void takeOver() {
        if (tab.shown().known().orElse(null) instanceof ErpTabState.Claimed claimed && claimed.old()) {
            tab.say(Notice.NONE);
            claimed.actor().ifPresentOrElse(actor -> compare(claimed, actor), () -> ask(claimed));
        }
    }

    private void compare(ErpTabState.Claimed claimed, ErpActor actor) {
        CrmEntity record = tab.record();
        tab.run().start(Busy.COMPARING, Sentence.of("erptab.work.compare"),
                () -> tab.does().compared(claimed.connection(),
                        tab.does().connect().compare(claimed.connection(), record, actor)),
                compared -> tab.windows().settle(compared,
                        settled -> run(claimed, () -> tab.pend(new Pending.Connect(settled)))),
                problem -> cannotCompare(claimed, problem));
    }

    /** What can no longer be connected as it was begun can still be connected otherwise. */
    private void cannotCompare(ErpTabState.Claimed claimed, Problem problem) {
        if (problem instanceof Problem.NotFound || problem instanceof Problem.NotLinkable) {
            ask(claimed);
        } else {
            tab.fail(problem, this::takeOver);
        }
    }

    private void ask(ErpTabState.Claimed claimed) {
        tab.windows().askBeforeTakingOver(claimed, () -> run(claimed, () -> {
        }));
    }

    private void run(ErpTabState.Claimed claimed, Runnable then) {
        CrmEntity record = tab.record();
        tab.run().start(Busy.TAKING_OVER, Sentence.of("erptab.work.take-over"),
                () -> tab.does().takeOver().takeOver(claimed.connection(), record, claimed.operation()),
                outcome -> show(claimed, outcome, then), problem -> tab.fail(problem, this::takeOver));
    }

    private void show(ErpTabState.Claimed claimed, TakeOverClaim.Outcome outcome, Runnable then) {
        switch (outcome) {
            case CHANGED -> tab.after(new Notice.ClaimChanged());
            case TAKEN_OVER -> {
                tab.say(new Notice.TakenOver(claimed.user()));
                tab.reload(() -> tab.shown().known().filter(ErpTabState.NotConnected.class::isInstance)
                        .ifPresent(_ -> then.run()));
            }
        }
    }
}
