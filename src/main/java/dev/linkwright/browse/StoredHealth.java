package dev.linkwright.browse;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.Health;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.StandingFilter;
import dev.linkwright.link.Standings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;

/** Reads how links stand from the local store, which every synchronisation keeps. */
public final class StoredHealth implements SyncHealth {
    private final Standings standings;
    private final LinkStore links;
    private final ConnectionStore connections;
    private final ActiveConnections active;
    private final UnfinishedWorks unfinished;
    private final LinkTitles titles;

    @Inject
    StoredHealth(Standings standings, LinkStore links, ConnectionStore connections, ActiveConnections active,
            UnfinishedWorks unfinished,
            LinkTitles titles) {
        this.standings = standings;
        this.links = links;
        this.connections = connections;
        this.active = active;
        this.unfinished = unfinished;
        this.titles = titles;
    }

    @Override
    public Map<Heading, Integer> counts(HealthFilter filter) {
        Map<Health, Integer> stored = standings.counts(stored(filter));
        Map<Heading, Integer> counts = new EnumMap<>(Heading.class);
        for (Heading heading : Heading.values()) {
            counts.put(heading, stored.getOrDefault(heading.health(), 0));
        }
        return counts;
    }

    @Override
    public List<HealthLine> lines(Heading heading, HealthFilter filter, int offset, int limit) {
        HealthLines lines = new HealthLines(named());
        return standings.lines(heading.health(), stored(filter), offset, limit).stream()
                .map(line -> lines.of(heading, line)).toList();
    }

    @Override
    public List<UnfinishedWork> unfinished() {
        return unfinished.here(named());
    }

    @Override
    public List<UnfinishedWork> unfinishedElsewhere() {
        return active.all().stream().flatMap(unfinished::elsewhere).toList();
    }

    @Override
    public Map<CrmEntity, String> names(Collection<CrmEntity> entities) {
        return titles.titles(List.copyOf(entities));
    }

    @Override
    public List<ErpConnection> connections() {
        return connections.connections();
    }

    @Override
    public boolean isUsed(ErpConnection connection) {
        return active.contain(connection.id());
    }

    @Override
    public void whenChanged(Runnable listener) {
        links.whenChanged(listener);
    }

    private Map<ConnectionId, String> named() {
        return connections().stream().collect(Collectors.toMap(ErpConnection::id, ErpConnection::name));
    }

    private static StandingFilter stored(HealthFilter filter) {
        return new StandingFilter(filter.connection(), filter.type(), filter.text());
    }
}
