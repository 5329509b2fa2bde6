package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Rounds rounds;
    private final RuleLinks rules;
    private final ManyLinks many;
    private final LastSynced lastSynced;
    private final Clock clock;

    @Inject
    LinkWork(LinkRefresh refresh, LinkStore links, SyncMarks marks, Standings standings, Interrupted interrupted,
            Rounds rounds, RuleLinks rules, ManyLinks many, LastSynced lastSynced, Clock clock) {
        this.refresh = refresh;
        this.links = links;
        this.marks = marks;
        this.standings = standings;
        this.interrupted = interrupted;
        this.rounds = rounds;
        this.rules = rules;
        this.many = many;
        this.lastSynced = lastSynced;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param links how many there are
     */
    record Done(int links, List<SyncReport.Line> lines, int inSync, Optional<Problem> stopped) {
    }

    /**
     * What is to be done.
     *
     * @param points where the next run starts from
     */
    private record Task(int links, List<Link> due, Agenda agenda, Map<SyncMarks.Place, String> points) {
    }

    Done run(Systems systems, SyncWish wish, SyncProgress progress) {
        Task task;
        try {
            task = switch (wish.scope()) {
                case SyncWish.Scope.Of(Set<CrmEntity> entities) -> named(systems, entities);
                case SyncWish.Scope.All _ -> all(systems, wish);
                case SyncWish.Scope.Changed _ -> changed(systems, wish);
            };
        } catch (ProblemException failure) {
            return new Done(0, List.of(), 0, Optional.of(failure.problem()));
        }
        Ledger ledger = new Ledger(systems.connection().id(), standings, marks, lastSynced, wish, progress,
                task.due().size());
        try {
            many.run(systems, wish, task.links(), workable(systems, task.due(), ledger), task.agenda(), ledger);
            ledger.save(task.points());
            return new Done(task.links(), ledger.lines(), ledger.inSync(), Optional.empty());
        } catch (ProblemException failure) {
            return new Done(task.links(), ledger.lines(), ledger.inSync(), Optional.of(failure.problem()));
        }
    }

    private Task named(Systems systems, Set<CrmEntity> entities) {
        List<Link> all = links.all(systems.connection().id());
        return new Task(all.size(), all.stream().filter(link -> entities.contains(link.entity())).toList(),
                Agenda.empty(systems, marks, clock.instant()), Map.of());
    }

    private Task all(Systems systems, SyncWish wish) {
        List<Link> all = follow(systems, wish).links();
        Agenda agenda = Agenda.read(systems, marks, all, clock.instant(), Backwards.isAnswer(wish));
        Map<SyncMarks.Place, String> points = new HashMap<>(agenda.points());
        if (Backwards.isAnswer(wish)) {
            points.putAll(Backwards.over());
        }
        return new Task(all.size(), all, agenda, points);
    }

    private Task changed(Systems systems, SyncWish wish) {
        LinkRefresh.Followed followed = follow(systems, wish);
        List<Link> all = followed.links();
        Agenda agenda = Agenda.read(systems, marks, all, clock.instant(), false);
        Rounds.Part part = rounds.walk(systems, all);
        Set<Link> due = new LinkedHashSet<>(new ChangedLinks(marks, standings, clock.instant())
                .among(systems.connection().id(), all, agenda, wish.hand()));
        due.addAll(rules.concerned(systems, followed));
        due.addAll(part.due());
        Map<SyncMarks.Place, String> points = new HashMap<>(agenda.points());
        points.putAll(part.point());
        return new Task(all.size(), List.copyOf(due), agenda, points);
    }

    private LinkRefresh.Followed follow(Systems systems, SyncWish wish) {
        LinkRefresh.Followed followed = refresh.look(systems.connection().id());
        if (!wish.dryRun()) {
            links.follow(systems.connection().id(), followed.come(), followed.gone().stream().map(Link::id).toList());
        }
        return followed;
    }

    /** What somebody is at work on, or has left unfinished, is put off. */
    private List<Link> workable(Systems systems, List<Link> due, Ledger ledger) {
        Set<CrmEntity> busy = interrupted.records(systems);
        due.stream().filter(link -> busy.contains(link.entity())).forEach(ledger::putOff);
        return due.stream().filter(link -> !busy.contains(link.entity())).toList();
    }
}
