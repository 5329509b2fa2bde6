package dev.linkwright.ui.activity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PendingRevert;
import dev.linkwright.connect.RevertInErp;
import dev.linkwright.connect.RevertOutcome;
import dev.linkwright.connect.Revertable;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.plan.Write;
import dev.linkwright.ui.plans.Plans;

/** Says yes to whatever is not about a link. */
final class FakeRevert implements RevertInErp {
    final List<LogEntry> looked = new ArrayList<>();
    final List<PendingRevert> reverted = new ArrayList<>();
    final Deque<RevertOutcome> outcomes = new ArrayDeque<>();

    @Override
    public Revertable look(LogEntry entry) {
        looked.add(entry);
        if (entry.field().equals("Link")) {
            return new Revertable.Not(Sentence.of("revert.link"));
        }
        PendingConnect compared = Plans.conflicts().pending();
        return new Revertable.Ready(new PendingRevert(compared, new Write(entry.side(),
                compared.plan().fields().getFirst().field(), entry.after(), entry.before(), entry.reason())));
    }

    @Override
    public RevertOutcome revert(PendingRevert pending) {
        reverted.add(pending);
        return outcomes.isEmpty() ? new RevertOutcome.Done() : outcomes.remove();
    }
}
