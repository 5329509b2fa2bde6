package dev.linkwright.app;

import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.http.Once;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Fingerprint;

/** The store's connections are those of the profile: from the first look at them on, which no window waits for. */
final class ConnectionsOfProfile implements ConnectionStore {
    private final ConnectionStore store;
    private final Once<Boolean> brought;

    ConnectionsOfProfile(ConnectionStore store, WorkingProfile profile) {
        this.store = store;
        this.brought = new Once<>(() -> {
            store.replaceAll(profile.current().connections());
            return true;
        });
        profile.whenChanged(changed -> replaceAll(changed.connections()));
    }

    @Override
    public List<ErpConnection> connections() {
        brought.get();
        return store.connections();
    }

    @Override
    public void replaceAll(List<ErpConnection> connections) {
        brought.get();
        store.replaceAll(connections);
    }

    @Override
    public Optional<Fingerprint> fingerprint(ConnectionId connection) {
        return store.fingerprint(connection);
    }

    @Override
    public void saveFingerprint(ConnectionId connection, Fingerprint fingerprint) {
        store.saveFingerprint(connection, fingerprint);
    }
}
