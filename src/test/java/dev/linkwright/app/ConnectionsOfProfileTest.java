package dev.linkwright.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Profile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.testing.GivenErp;
import dev.linkwright.testing.MemoryConnections;
import dev.linkwright.testing.Samples;

class ConnectionsOfProfileTest {
    private static final Profile ONE = new Profile(Profile.VERSION, List.of(Samples.connection()), Optional.empty());

    private final MemoryConnections store = new MemoryConnections();
    private final WorkingProfile profile = MemoryProfile.working(ONE, List.of(new GivenErp(Samples.erp())));
    private final ConnectionsOfProfile connections = new ConnectionsOfProfile(store, profile);

    @Test
    void theStoreIsBroughtInLineAtTheFirstLookAndNotBefore() {
        assertThat(store.connections()).isEmpty();
        assertThat(connections.connections()).containsExactly(Samples.connection());
        assertThat(store.connections()).containsExactly(Samples.connection());
    }

    @Test
    void whatIsChangedInTheProfileIsInTheStoreAlsoIfNobodyHasLookedYet() {
        ErpConnection passive = Samples.connection().withConfiguration(Map.of("host", "erp.example"));
        profile.change(current -> current.withConnections(List.of(passive)));
        assertThat(connections.connections()).containsExactly(passive);
        profile.change(current -> current.withConnections(List.of()));
        assertThat(store.connections()).isEmpty();
    }

    @Test
    void whichErpAConnectionSpeaksToIsTheStoresOwn() {
        Fingerprint seen = new Fingerprint("https://erp.example", "sales");
        connections.saveFingerprint(Samples.CONNECTION, seen);
        assertThat(connections.fingerprint(Samples.CONNECTION)).contains(seen);
        assertThat(store.fingerprint(Samples.CONNECTION)).contains(seen);
    }
}
