package dev.linkwright.app;

import java.util.List;
import java.util.Optional;
import javafx.stage.Window;

import jakarta.inject.Inject;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Sentence;
import dev.linkwright.sync.run.CreationRecovery;
import dev.linkwright.sync.run.LinkRefresh;
import dev.linkwright.sync.run.Recovery;
import dev.linkwright.sync.run.Recovery.Recovered;
import dev.linkwright.sync.run.Systems;
import dev.linkwright.ui.common.Navigator;
import dev.linkwright.ui.common.Work;

/** What happens behind the window once it is open: what was interrupted is carried on, and links are read. */
final class AtStart {
    private static final Logger LOG = LoggerFactory.getLogger(AtStart.class);

    private final CrmGateway crm;
    private final OpenConnections open;
    private final ConnectionStore connections;
    private final Recovery recovery;
    private final CreationRecovery creations;
    private final LinkRefresh links;
    private final Work work;
    private final Navigator navigator;
    private final RecoveryNotice notice;

    @Inject
    AtStart(CrmGateway crm, OpenConnections open, ConnectionStore connections, Recovery recovery,
            CreationRecovery creations, LinkRefresh links, Work work, Navigator navigator, RecoveryNotice notice) {
        this.crm = crm;
        this.open = open;
        this.connections = connections;
        this.recovery = recovery;
        this.creations = creations;
        this.links = links;
        this.work = work;
        this.navigator = navigator;
        this.notice = notice;
    }

    /** Belongs on the JavaFX thread; returns at once. */
    void run(Window window) {
        work.run(() -> new Interrupted(recovery.run(this::systems), creations.run(this::systems)))
                .named(Sentence.of("app.recovering")).onSuccess(interrupted -> recovered(window, interrupted))
                .onProblem(AtStart::later).start();
    }

    /** What was carried on with; actors come last, because a Save that is carried on with may connect one. */
    private record Interrupted(List<Recovered> saves, List<CreationRecovery.Recovered> creations) {
    }

    private Optional<Systems> systems(ConnectionId id) {
        return connections.connections().stream()
                .filter(connection -> connection.active() && connection.id().equals(id)).findFirst()
                .map(connection -> new Systems(connection, crm, open.connector(connection)));
    }

    private void recovered(Window window, Interrupted interrupted) {
        notice.show(window, interrupted.saves(), interrupted.creations());
        interrupted.saves().forEach(one -> navigator.linkChanged(one.entry().operation().plan().entity()));
        interrupted.creations().forEach(one -> navigator.linkChanged(one.entry().creation().entity()));
        List<ErpConnection> active = connections.connections().stream().filter(ErpConnection::active).toList();
        work.run(() -> active.stream().mapToInt(connection -> links.run(connection.id())).sum())
                .named(Sentence.of("app.reading-links"))
                .onSuccess(count -> LOG.info("The CRM holds {} links", count)).onProblem(AtStart::later).start();
    }

    /** The tabs say it of each record; here it is only written down. */
    private static void later(Problem problem) {
        LOG.warn("Put off until the systems answer: {}", problem.code());
    }
}
