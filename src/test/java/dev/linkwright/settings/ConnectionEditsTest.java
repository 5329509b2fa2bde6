package dev.linkwright.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.Scope;
import dev.linkwright.config.SecretPlace;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Route;
import dev.linkwright.testing.Samples;

class ConnectionEditsTest {
    private static final ErpConnection OSLO = new ErpConnection(new ConnectionId("1".repeat(32)), "Oslo", "memory",
            true, "Norway", "NO", Map.of("address", "https://erp.example"), List.of(), true,
            new Scope.Chosen(Set.of("kari"), Set.of()), new Route("", new Route.Proxy.None()));

    private final MemorySecrets secrets = new MemorySecrets();

    @Test
    void aCopyHasAllButTheIdTheNameAndTheSecretsAndIsInactive() {
        Set<SyncConnectorProvider> providers = Set.of(new MemoryErpProvider(Samples.erp()));
        try (OpenConnections open = new OpenConnections(providers, secrets)) {
            SettingsDraft draft = new SettingsDraft(
                    MemoryProfile.working(new Profile(Profile.VERSION, List.of(OSLO), Optional.empty()),
                            List.copyOf(providers)),
                    secrets, secrets, open, providers);
            secrets.kept.put(new SecretPlace.OfConnection(OSLO.id(), "password"), MemoryErpProvider.PASSWORD);
            ConnectionEdits edits = new ConnectionEdits(draft, new ProfileFile(List.copyOf(providers)));
            ConnectionId first = edits.copy(OSLO);
            ConnectionId second = edits.copy(OSLO);
            assertThat(draft.profile().connections()).extracting(ErpConnection::name).containsExactly("Oslo", "Oslo 2",
                    "Oslo 3");
            assertThat(Set.of(OSLO.id(), first, second)).hasSize(3);
            assertThat(draft.profile().connection(first)).contains(new ErpConnection(first, "Oslo 2", "memory", false,
                    "Norway", "NO", OSLO.configuration(), List.of(), true, OSLO.scope(), OSLO.route()));
            assertThat(draft.secrets().secret(new SecretPlace.OfConnection(first, "password"))).isEmpty();
        }
    }
}
