package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Link;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Finds the links that are to be looked at, and has them looked at. */
final class LinkWork {
    private final LinkRefresh refresh;
    private final LinkStore links;
    private final SyncMarks marks;
    private final Standings standings;
    private final Interrupted interrupted;
    private final ManyLinks many;
    private final Clock clock;

    @Inject
    LinkWork(LinkRefresh refresh, LinkStore links, SyncMarks marks, Standings standings, Interrupted interrupted,
            ManyLinks many, Clock clock) {
        this.refresh = refresh;
        this.links = links;
        this.marks = marks;
        this.standings = standings;
        this.interrupted = interrupted;
        this.many = many;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param links how many there are
     */
    record Done(int links, List<SyncReport.Line> lines, int inSync, Optional<Problem> stopped) {
    }

    Done run(Systems systems, SyncWish wish, SyncProgress progress) {
        List<Link> all;
        Agenda agenda;
        List<Link> due;
        try {
            all = all(systems, wish);
            agenda = wish.scope() instanceof SyncWish.Scope.Of
                    ? Agenda.empty(systems, marks, clock.instant())
                    : Agenda.read(systems, marks, all, clock.instant());
            due = due(systems, wish, all, agenda);
        } catch (ProblemException failure) {
            return new Done(0, List.of(), 0, Optional.of(failure.problem()));
        }
        Ledger ledger = new Ledger(systems.connection().id(), standings, marks, wish, progress, due.size());
        Optional<Problem> stopped;
        try {
            many.run(systems, wish, all.size(), due, agenda, ledger);
            ledger.save(agenda.points());
            stopped = Optional.empty();
        } catch (ProblemException failure) {
            stopped = Optional.of(failure.problem());
        }
        return new Done(all.size(), ledger.lines(), ledger.inSync(), stopped);
    }

    private List<Link> all(Systems systems, SyncWish wish) {
        if (wish.scope() instanceof SyncWish.Scope.Of) {
            return links.all(systems.connection().id());
        }
        LinkRefresh.Followed followed = refresh.look(systems.connection().id());
        if (!wish.dryRun()) {
            links.follow(systems.connection().id(), followed.come(), followed.gone().stream().map(Link::id).toList());
        }
        return followed.links();
    }

    private List<Link> due(Systems systems, SyncWish wish, List<Link> all, Agenda agenda) {
        Set<CrmEntity> busy = interrupted.records(systems);
        return switch (wish.scope()) {
            case SyncWish.Scope.All _ -> all.stream().filter(link -> !busy.contains(link.entity())).toList();
            case SyncWish.Scope.Of(Set<CrmEntity> entities) -> all.stream()
                    .filter(link -> entities.contains(link.entity()) && !busy.contains(link.entity())).toList();
            case SyncWish.Scope.Changed _ -> new ChangedLinks(marks, standings, clock.instant())
                    .among(systems.connection().id(), all, agenda, wish.hand()).stream()
                    .filter(link -> !busy.contains(link.entity())).toList();
        };
    }
}
