package dev.linkwright.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Fingerprint;

/** Connections and fingerprints in memory. */
public final class MemoryConnections implements ConnectionStore {
    private final List<ErpConnection> all;
    private final Map<ConnectionId, Fingerprint> fingerprints = new ConcurrentHashMap<>();

    public MemoryConnections(ErpConnection... connections) {
        all = new CopyOnWriteArrayList<>(connections);
    }

    public void add(ErpConnection connection) {
        all.add(connection);
    }

    @Override
    public List<ErpConnection> connections() {
        return List.copyOf(all);
    }

    @Override
    public void replaceAll(List<ErpConnection> connections) {
        all.clear();
        all.addAll(connections);
    }

    @Override
    public Optional<Fingerprint> fingerprint(ConnectionId connection) {
        return Optional.ofNullable(fingerprints.get(connection));
    }

    @Override
    public void saveFingerprint(ConnectionId connection, Fingerprint fingerprint) {
        fingerprints.put(connection, fingerprint);
    }
}
