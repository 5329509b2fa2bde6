package dev.linkwright.erp.contract;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.erp.SyncConnector;
import dev.linkwright.http.HttpClients;
import dev.linkwright.model.ActorType;

/** A kit of a connector that reaches its server through {@link HttpClients}. */
public abstract class NetworkKit implements ContractKit {
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final List<AutoCloseable> opened = new ArrayList<>();

    /** What the writer's connection to the server knows. */
    protected abstract Map<String, String> configuration();

    /** What another user's connection, or one through a proxy, knows in place of it. */
    protected abstract Map<String, String> changes(Opening opening);

    /** What a connection to another ERP of the kind knows in place of it. */
    protected abstract Map<String, String> another();

    protected abstract SyncConnector open(HttpClients clients, Clock clock, Map<String, String> configuration);

    protected abstract Wire protocol();

    /** A proxy that takes a field out of the server's answers. */
    protected abstract LoopbackProxy without(ActorType type, String field);

    @Override
    public final SyncConnector open(Opening opening) {
        return open(changes(opening), opening.clock(), opening.longest().orElse(LONGEST));
    }

    @Override
    public final SyncConnector elsewhere() {
        return open(another(), Clock.systemUTC(), LONGEST);
    }

    @Override
    public final SyncConnector blindTo(ActorType type, String field) {
        LoopbackProxy proxy = without(type, field);
        opened.add(proxy);
        return open(Opening.as(Opening.User.WRITER).through(proxy));
    }

    private SyncConnector open(Map<String, String> changes, Clock clock, Duration longest) {
        Map<String, String> all = new HashMap<>(configuration());
        all.putAll(changes);
        HttpClients clients = new HttpClients(clock, longest);
        SyncConnector connector = open(clients, clock, all);
        opened.addFirst(clients);
        opened.addFirst(connector);
        return connector;
    }

    @Override
    public final Optional<Wire> wire() {
        return Optional.of(protocol());
    }

    @Override
    public void close() {
        for (AutoCloseable each : opened) {
            try {
                each.close();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
