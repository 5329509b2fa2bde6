package dev.linkwright.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.linkwright.browse.ActiveConnections;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.http.Priority;
import dev.linkwright.link.Health;
import dev.linkwright.link.PauseStore;
import dev.linkwright.link.Standings;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.run.Scheduler;
import dev.linkwright.sync.run.Served;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncRun;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.sync.run.Systems;

/** Synchronises what was asked for without a window, on the calling thread. */
@Singleton
final class SyncSession {
    private static final SyncWish DRY_RUN = new SyncWish(new SyncWish.Scope.Changed(), true, false);

    private final AutomaticSetting setting;
    private final ActiveConnections active;
    private final CrmGateway crm;
    private final OpenConnections open;
    private final Scheduler scheduler;
    private final SyncRun runs;
    private final Standings standings;
    private final PauseStore pause;
    private final Clock clock;

    @Inject
    SyncSession(AutomaticSetting setting, ActiveConnections active, CrmGateway crm, OpenConnections open,
            Scheduler scheduler, SyncRun runs, Standings standings, PauseStore pause, Clock clock) {
        this.setting = setting;
        this.active = active;
        this.crm = crm;
        this.open = open;
        this.scheduler = scheduler;
        this.runs = runs;
        this.standings = standings;
        this.pause = pause;
        this.clock = clock;
    }

    /** Serves what is meant at once, whether it is due or not. */
    SyncTold once(SyncAsk ask, Scheduler.Listener listener) {
        List<ErpConnection> meant = meant(active.allNow(), ask);
        if (meant.isEmpty() && ask.connection().isPresent()) {
            return SyncTold.refused(SyncExit.NOT_OPENED, ask, Sentence.of("automatic.cli.no-connection",
                    ask.connection().get(), active.all().stream().map(ErpConnection::name)
                            .collect(Collectors.joining(", "))),
                    clock.instant());
        }
        if (!ask.dryRun()) {
            scheduler.hurry(meant);
        }
        return due(ask, listener);
    }

    /** Serves what is due of what is meant. */
    SyncTold due(SyncAsk ask, Scheduler.Listener listener) {
        if (!ask.dryRun() && !setting.mayRun()) {
            return SyncTold.refused(SyncExit.NOT_NAMED, ask, setting.whyNot(), clock.instant());
        }
        Optional<PauseStore.Paused> paused = ask.dryRun() ? Optional.empty() : pause.paused();
        if (paused.isPresent()) {
            return SyncTold.refused(SyncExit.PAUSED, ask,
                    Sentence.of("automatic.paused", paused.get().user(), paused.get().at()), clock.instant());
        }
        Instant began = clock.instant();
        List<Served> served = Priority.BACKGROUND.during(() -> ask.dryRun()
                ? tried(ask, listener)
                : scheduler.round(meant(active.allNow(), ask), setting.everyOrHourly(), this::systems, listener));
        Map<Health, Integer> counts = standings.counts();
        // A run looks at what changed; what waited before it waits on. Counts are those of all connections.
        Map<Health, Integer> before = ask.dryRun() || ask.connection().isPresent() ? Map.of() : counts;
        return new SyncTold(exit(served, before), ask.dryRun(), Optional.empty(), served, counts, began,
                clock.instant());
    }

    /** Makes everything due. */
    void hurry() {
        scheduler.hurry(active.all());
    }

    /** When something is due again. */
    Instant next(SyncAsk ask) {
        return scheduler.next(meant(active.all(), ask), setting.everyOrHourly());
    }

    /** Nothing is written, so nobody has to be kept from it. */
    private List<Served> tried(SyncAsk ask, Scheduler.Listener listener) {
        List<Served> served = new ArrayList<>();
        for (ErpConnection connection : meant(active.allNow(), ask)) {
            try {
                served.add(new Served.Ran(connection, runs.run(systems(connection), DRY_RUN,
                        (done, all) -> listener.at(connection, done, all))));
            } catch (ProblemException failure) {
                served.add(new Served.Failed(connection, failure.problem(), clock.instant()));
            }
        }
        return served;
    }

    private Systems systems(ErpConnection connection) {
        return new Systems(connection, crm, open.connector(connection));
    }

    private static List<ErpConnection> meant(List<ErpConnection> among, SyncAsk ask) {
        return among.stream().filter(connection -> ask.connection().filter(wanted -> !isCalled(connection, wanted))
                .isEmpty()).toList();
    }

    private static boolean isCalled(ErpConnection connection, String wanted) {
        return connection.id().value().equals(wanted) || connection.name().strip().equalsIgnoreCase(wanted.strip());
    }

    private static SyncExit exit(List<Served> served, Map<Health, Integer> before) {
        boolean failed = before.getOrDefault(Health.FAILING, 0) > 0;
        boolean elsewhere = false;
        boolean waiting = before.getOrDefault(Health.WAITING, 0) > 0;
        for (Served one : served) {
            switch (one) {
                case Served.Failed _ -> failed = true;
                case Served.Elsewhere _ -> elsewhere = true;
                case Served.Ran(var _, SyncReport report) -> {
                    failed |= report.stopped().isPresent() || has(report, Health.FAILING);
                    waiting |= has(report, Health.WAITING);
                }
            }
        }
        return failed
                ? SyncExit.FAILED
                : elsewhere ? SyncExit.ELSEWHERE : waiting ? SyncExit.WAITING : SyncExit.SETTLED;
    }

    private static boolean has(SyncReport report, Health health) {
        return report.lines().stream().anyMatch(line -> line.standing().health() == health);
    }
}
