package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;

import jakarta.inject.Inject;

import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.Health;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.model.Link;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Side;
import dev.linkwright.sync.plan.MergePlan;

/**
 * Looks at many links, some at a time. What has values to be written is only counted the first time; it is read again and
 * written when the whole is known, so that no run writes more than the brake allows and few records are held at once.
 */
final class ManyLinks {
    private static final int PAGE = 500;

    private final LinkComparison comparison;
    private final LinkLook look;
    private final OneLink one;
    private final Backwards backwards;
    private final UnderWay underWay;
    private final SyncMarks marks;
    private final Standings standings;
    private final ActivityLog log;
    private final Clock clock;

    @Inject
    ManyLinks(LinkComparison comparison, LinkLook look, OneLink one, Backwards backwards, UnderWay underWay,
            SyncMarks marks,
            Standings standings,
            ActivityLog log, Clock clock) {
        this.comparison = comparison;
        this.look = look;
        this.one = one;
        this.backwards = backwards;
        this.underWay = underWay;
        this.marks = marks;
        this.standings = standings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Deals with all that is due.
     *
     * @param all how many links the connection has
     * @throws ProblemException what concerns the whole connection; what was done until then is written down
     */
    void run(Systems systems, SyncWish wish, int all, List<Link> due, Agenda agenda, Ledger ledger) {
        Brake brake = new Brake(all);
        countWaiting(systems, brake);
        boolean asked = wish.hand() && wish.scope() instanceof SyncWish.Scope.Of;
        Restraint restraint = wish.resync().<Restraint>map(ResyncRestraint::new)
                .orElseGet(() -> asked ? Restraint.CONFLICTS_WAIT : new AutomaticRestraint(brake, log, clock));
        LinkSync.Manner manner = new LinkSync.Manner(new RunRights(systems), restraint, wish.dryRun(),
                !backwards.isMoved(systems.connection().id()));
        Run run = new Run(systems, wish, manner, agenda, ledger, new Streak());
        List<Link> rest = due;
        if (!asked && due.size() > Brake.HARMLESS) {
            List<Link> writing = new ArrayList<>();
            each(run, due, (link, looked) -> {
                if (looked instanceof Looked.Both both && plansWrites(run, both, brake)) {
                    writing.add(link);
                } else {
                    one.finish(run, link, looked);
                }
            });
            rest = writing;
        }
        each(run, rest, (link, looked) -> one.finish(run, link, looked));
    }

    private void countWaiting(Systems systems, Brake brake) {
        int offset = 0;
        List<Standings.Line> lines;
        do {
            lines = standings.lines(Health.WAITING, offset, PAGE);
            offset += PAGE;
            lines.stream().filter(line -> line.link().connection().equals(systems.connection().id()))
                    .forEach(line -> line.standing()
                            .ifPresent(standing -> brake.countWaiting(line.link().actor().type(), standing)));
        } while (!lines.isEmpty());
    }

    /** What is the same for all links of a run. */
    record Run(Systems systems, SyncWish wish, LinkSync.Manner manner, Agenda agenda, Ledger ledger, Streak streak) {
    }

    private void each(Run run, List<Link> due, BiConsumer<Link, Looked> work) {
        for (int start = 0; start < due.size(); start += Chunk.SIZE) {
            List<Link> some = due.subList(start, Math.min(start + Chunk.SIZE, due.size()));
            run.ledger().before(marks.seen(some.stream().map(Link::id).toList()));
            try {
                Chunk chunk = Chunk.read(run.systems(), comparison, look, run.streak(), some);
                for (Link link : some) {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new CancellationException("Stopped between two links");
                    }
                    underWay.alone(link.entity(), () -> one.look(run, chunk, link, work));
                }
            } finally {
                run.ledger().save();
            }
        }
    }

    private boolean plansWrites(Run run, Looked.Both both, Brake brake) {
        MergePlan plan = one.planned(run, both.compared());
        brake.count(plan);
        return !plan.writes(Side.CRM).isEmpty() || !plan.writes(Side.ERP).isEmpty();
    }
}
