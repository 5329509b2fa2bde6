package dev.linkwright.ui.erptab;

import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ReactivateOutcome;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.ui.erptab.TabRun.Busy;

/** Makes the archived actor of a record active again. */
final class Reactivating {
    private final OpenTab tab;

    Reactivating(OpenTab tab) {
        this.tab = tab;
    }

    void reactivate() {
        ErpConnection through = tab.through();
        CrmEntity record = tab.record();
        tab.run().start(Busy.REACTIVATING, Sentence.of("erptab.work.reactivate"),
                () -> tab.does().reactivate().reactivate(through, record), this::show,
                problem -> tab.fail(problem, this::reactivate));
    }

    private void show(ReactivateOutcome outcome) {
        switch (outcome) {
            case ReactivateOutcome.Active(Link link) -> {
                tab.after(new Notice.Reactivated(link.actor().type(), LinkOutcomes.number(link)));
                tab.navigator().linkChanged(link.entity());
            }
            case ReactivateOutcome.LinkChanged() -> tab.after(new Notice.LinksChanged());
            case ReactivateOutcome.Stopped(Problem problem, Optional<OperationId> unfinished) -> {
                if (unfinished.isPresent()) {
                    tab.after(new Notice.Stopped(problem));
                } else {
                    tab.fail(problem, this::reactivate);
                }
            }
        }
    }
}
