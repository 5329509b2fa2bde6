package dev.linkwright.app;

import java.util.List;
import java.util.Optional;

import dev.linkwright.browse.Session;
import dev.linkwright.browse.Systems;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.http.Priority;
import dev.linkwright.model.Problem;

/** The systems, looked at without anybody who waits for them. */
record BackgroundSystems(Systems systems) implements Systems {
    @Override
    public Session session() {
        return Priority.BACKGROUND.during(systems::session);
    }

    @Override
    public List<ErpConnection> connections() {
        return systems.connections();
    }

    @Override
    public Optional<Problem> check(ErpConnection connection) {
        return Priority.BACKGROUND.during(() -> systems.check(connection));
    }
}
