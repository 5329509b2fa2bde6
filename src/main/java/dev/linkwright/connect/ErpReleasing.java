package dev.linkwright.connect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.browse.ActiveConnections;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.Cause;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.Health;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standing;
import dev.linkwright.link.StandingFilter;
import dev.linkwright.link.Standings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.run.StoppedSync;
import dev.linkwright.sync.run.SyncEngine;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.sync.run.Systems;

/** Goes on for the person who is signed in. */
public final class ErpReleasing implements ReleaseSync {
    private static final Logger LOG = LoggerFactory.getLogger(ErpReleasing.class);
    private static final int PAGE = 500;

    private final OpenSystems open;
    private final ActiveConnections active;
    private final ConnectionStore connections;
    private final LinkStore links;
    private final Standings standings;
    private final StoppedSync stopped;
    private final SyncEngine engine;

    @Inject
    ErpReleasing(OpenSystems open, ActiveConnections active, ConnectionStore connections, LinkStore links,
            Standings standings,
            StoppedSync stopped, SyncEngine engine) {
        this.open = open;
        this.active = active;
        this.connections = connections;
        this.links = links;
        this.standings = standings;
        this.stopped = stopped;
        this.engine = engine;
    }

    @Override
    public List<HeldSync> held() {
        List<HeldSync> held = new ArrayList<>();
        for (ErpConnection connection : active.all()) {
            whole(connection).ifPresent(held::add);
            tooMany(connection).ifPresent(held::add);
        }
        return held;
    }

    @Override
    public Released release(HeldSync seen, ResyncFromCrm.Watch watch) {
        Systems systems = open.unchecked(seen.connection());
        SyncWish.Scope scope = switch (seen) {
            case HeldSync.OtherErp(var _, var _, Fingerprint now, int _) -> {
                stopped.confirm(systems, now);
                yield new SyncWish.Scope.All();
            }
            case HeldSync.NotCompared _ -> new SyncWish.Scope.All();
            case HeldSync.TooMany(var _, var _, Set<CrmEntity> records) -> new SyncWish.Scope.Of(records);
        };
        SyncReport report = engine.run(systems, new SyncWish(scope, false, true), watch::at);
        int waiting = (int) report.lines().stream().filter(line -> line.standing().health() == Health.WAITING).count();
        return new Released(report.written(), waiting, report.stopped());
    }

    private Optional<HeldSync> whole(ErpConnection connection) {
        try {
            Systems systems = open.unchecked(connection);
            return stopped.why(systems).map(problem -> of(systems, problem));
        } catch (ProblemException away) {
            LOG.info("{} is not asked who it is: {}", connection.name(), away.problem().code());
            return Optional.empty();
        }
    }

    private HeldSync of(Systems systems, Problem problem) {
        ErpConnection connection = systems.connection();
        int count = links.all(connection.id()).size();
        return problem instanceof Problem.OtherErp
                ? new HeldSync.OtherErp(connection, connections.fingerprint(connection.id()).orElseThrow(),
                        systems.erp().fingerprint(), count)
                : new HeldSync.NotCompared(connection, problem.sentence(), count);
    }

    private Optional<HeldSync> tooMany(ErpConnection connection) {
        StandingFilter filter = new StandingFilter(Optional.of(connection.id()), Optional.empty(), "");
        Set<CrmEntity> records = new HashSet<>();
        Optional<Sentence> why = Optional.empty();
        List<Standings.Line> lines;
        int offset = 0;
        do {
            lines = standings.lines(Health.WAITING, filter, offset, PAGE);
            offset += PAGE;
            for (Standings.Line line : lines) {
                Optional<Standing> braked = line.standing().filter(one -> one.cause() == Cause.BRAKE);
                if (braked.isPresent()) {
                    records.add(line.link().entity());
                    why = why.or(braked.get()::reason);
                }
            }
        } while (lines.size() == PAGE);
        return why.map(reason -> new HeldSync.TooMany(connection, reason, records));
    }
}
