package dev.linkwright.ui.settings;

import static dev.linkwright.ui.plans.WindowSetting.fx;
import static dev.linkwright.ui.plans.WindowSetting.until;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.Profile;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.WorkingProfile;
import dev.linkwright.crm.SignedIn;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.settings.ActivationRule;
import dev.linkwright.settings.ConnectionChecks;
import dev.linkwright.settings.ConnectionEdits;
import dev.linkwright.settings.ConnectionTest;
import dev.linkwright.settings.MemoryErpProvider;
import dev.linkwright.settings.MemoryProfile;
import dev.linkwright.settings.MemorySecrets;
import dev.linkwright.settings.OrphanedLinks;
import dev.linkwright.settings.SettingsDraft;
import dev.linkwright.settings.SettingsRight;
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.MemoryLinks;
import dev.linkwright.testing.Samples;
import dev.linkwright.ui.common.WindowMemory;
import dev.linkwright.ui.common.Work;
import dev.linkwright.ui.plans.WindowSetting;

/** The settings with the page of the ERP connections, over systems in memory. */
final class ConnectionsSetting {
    final FakeCrm crm = Samples.crm();
    final FakeErp erp = Samples.erp();
    final MemoryLinks links = new MemoryLinks();
    final MemorySecrets secrets = new MemorySecrets();
    final Map<ConnectionId, Fingerprint> known = new HashMap<>();
    final WorkingProfile working;
    final SettingsDraft draft;
    final ConnectionsViewModel viewModel;
    final WindowSetting setting;
    final SettingsWindow window;
    private final OpenConnections open;

    ConnectionsSetting(Path folder, List<ErpConnection> connections, ActivationRule... rules)
            throws TimeoutException {
        Set<SyncConnectorProvider> providers = Set.of(new MemoryErpProvider(erp));
        working = MemoryProfile.working(new Profile(Profile.VERSION, connections, Optional.empty()),
                List.copyOf(providers));
        open = new OpenConnections(providers, secrets);
        draft = new SettingsDraft(working, secrets, secrets, open, providers);
        setting = WindowSetting.start(folder);
        administrator(true);
        viewModel = fx(() -> new ConnectionsViewModel(crm, draft,
                new ConnectionEdits(draft, new ProfileFile(List.copyOf(providers))),
                new ConnectionChecks(draft, providers), new ConnectionTest(providers, store(), crm, Set.of(rules)),
                providers, WindowMemory.load(folder, Work.inline()),
                Clock.fixed(Instant.parse("2026-11-21T08:02:00Z"), ZoneOffset.UTC), setting.work, setting.texts));
        ErpConnectionsPage page = fx(() -> new ErpConnectionsPage(viewModel, providers, new OrphanedLinks(links),
                secrets, setting.dialogs, setting.work, setting.texts));
        window = new SettingsWindow(() -> Set.of(page), draft, new SettingsRight(working, crm), setting.work,
                setting.texts, setting.theme, setting.loader, setting.dialogs, setting.remembered);
    }

    static ErpConnection connection(String digit, String name, boolean active) {
        return new ErpConnection(new ConnectionId(digit.repeat(32)), name, "memory", active,
                "Norwegian customers and suppliers", "NO", Map.of("address", "https://erp.example"), List.of());
    }

    Stage opened() {
        fx(() -> setting.show(new StackPane(), 800, 600));
        Stage stage = fx(() -> window.open(setting.owner));
        until(draft::mayChange);
        until(stage::isFocused);
        return stage;
    }

    void administrator(boolean is) {
        crm.signIn(new SignedIn("Cust1", "Nordvik", "kari", "Kari Nord", is));
    }

    void close() {
        fx(() -> {
            draft.drop();
            window.open(setting.owner).hide();
            return true;
        });
        open.close();
    }

    private ConnectionStore store() {
        return new ConnectionStore() {
            @Override
            public List<ErpConnection> connections() {
                return working.current().connections();
            }

            @Override
            public void replaceAll(List<ErpConnection> connections) {
                throw new IllegalStateException("A test changes no connections");
            }

            @Override
            public Optional<Fingerprint> fingerprint(ConnectionId connection) {
                return Optional.ofNullable(known.get(connection));
            }

            @Override
            public void saveFingerprint(ConnectionId connection, Fingerprint fingerprint) {
                known.put(connection, fingerprint);
            }
        };
    }
}
