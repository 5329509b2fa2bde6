package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import dev.linkwright.link.Cause;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/**
 * Synchronises one link at once: compares both records as they are now, writes what is settled under the journal, and
 * remembers how the link stands. What was interrupted at the record is carried on with first.
 */
public final class RecordSync {
    private final LinkLook look;
    private final LinkSync sync;
    private final Interrupted interrupted;
    private final Backwards backwards;
    private final UnderWay underWay;
    private final LinkStore links;
    private final Standings standings;
    private final SyncMarks marks;
    private final LastSynced lastSynced;

    @Inject
    RecordSync(LinkLook look, LinkSync sync, Interrupted interrupted, Backwards backwards, UnderWay underWay,
            LinkStore links, Standings standings, SyncMarks marks, LastSynced lastSynced) {
        this.look = look;
        this.sync = sync;
        this.interrupted = interrupted;
        this.backwards = backwards;
        this.underWay = underWay;
        this.links = links;
        this.standings = standings;
        this.marks = marks;
        this.lastSynced = lastSynced;
    }

    /** For a person who looks at the record: where there is any conflict nothing is written, and the person decides. */
    public Synced byHand(Systems systems, CrmEntity entity) {
        return run(systems, entity, Restraint.ALL_OR_NOTHING);
    }

    /** As automatic synchronisation does it: settled fields are written, conflicts wait. */
    public Synced settled(Systems systems, CrmEntity entity) {
        return run(systems, entity, Restraint.CONFLICTS_WAIT);
    }

    /** What {@link #byHand} would do. Nothing is written, and nothing is remembered. */
    public Synced look(Systems systems, CrmEntity entity) {
        return sync.run(systems, entity, look.live(systems, entity),
                new LinkSync.Manner(new RunRights(systems), Restraint.ALL_OR_NOTHING, true,
                        !backwards.isMoved(systems.connection().id())));
    }

    /** Compares both records of a link that was brought back. Only how the link stands is written, and only here. */
    public Synced compare(Systems systems, CrmEntity entity) {
        return underWay.alone(entity, () -> remembered(systems, entity, () -> look(systems, entity)));
    }

    private Synced run(Systems systems, CrmEntity entity, Restraint restraint) {
        return underWay.alone(entity, () -> {
            Synced synced = remembered(systems, entity, () -> interrupted.inTheWay(systems, entity)
                    .map(problem -> unfinished(systems, entity, problem))
                    .orElseGet(() -> sync(systems, entity, restraint)));
            if (synced.agrees()) {
                lastSynced.now(synced.compared().map(ComparedLink::link).stream().toList());
            }
            return synced;
        });
    }

    private Synced remembered(Systems systems, CrmEntity entity, Supplier<Synced> work) {
        Synced synced;
        try {
            synced = work.get();
        } catch (ProblemException failure) {
            synced = failed(systems, entity, failure.problem());
        }
        synced.standing().ifPresent(standing -> standings.save(List.of(standing)));
        return synced;
    }

    private Synced sync(Systems systems, CrmEntity entity, Restraint restraint) {
        Looked looked = look.live(systems, entity);
        boolean older = looked instanceof Looked.Both(ComparedLink both)
                && Backwards.isOlder(systems, both.erp().version(),
                        marks.seen(List.of(both.link())).getOrDefault(both.link(), SyncMarks.Seen.NOTHING));
        return sync.run(systems, entity, looked,
                new LinkSync.Manner(new RunRights(systems), restraint, false,
                        !older && !backwards.isMoved(systems.connection().id())));
    }

    private Synced unfinished(Systems systems, CrmEntity entity, Problem problem) {
        return links.of(systems.connection().id(), entity).map(link -> Synced
                .left(sync.verdict(link.id()).failing(Cause.UNFINISHED, problem.sentence()), Optional.of(problem)))
                .orElseGet(() -> Synced.stopped(problem));
    }

    private Synced failed(Systems systems, CrmEntity entity, Problem problem) {
        return links.of(systems.connection().id(), entity).filter(_ -> !Verdict.isOfConnection(problem))
                .map(link -> Synced.left(sync.verdict(link.id()).after(problem, false), Optional.of(problem)))
                .orElseGet(() -> Synced.stopped(problem));
    }
}
