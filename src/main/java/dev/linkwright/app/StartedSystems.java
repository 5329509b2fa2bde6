package dev.linkwright.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import com.google.inject.Module;

import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.SecretStore;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.settings.KnownConnectors;

/** CRM, secrets, store and ERP systems of one start: opened one after the other, closed the other way round. */
final class StartedSystems implements AutoCloseable {
    private final Deque<AutoCloseable> open;
    private final Crm crm;
    private final Erp erp;
    private final SqliteStore store;
    private final ConnectionStore connections;
    private final SecretStore secrets;
    private final Connectors connectors;

    private StartedSystems(Deque<AutoCloseable> open, Crm crm, Erp erp, SqliteStore store,
            ConnectionStore connections, SecretStore secrets, Connectors connectors) {
        this.open = open;
        this.crm = crm;
        this.erp = erp;
        this.store = store;
        this.connections = connections;
        this.secrets = secrets;
        this.connectors = connectors;
    }

    /**
     * Asks no real system anything yet.
     *
     * @throws dev.linkwright.model.ProblemException if the store cannot be opened
     * @throws java.net.BindException                if the port of the sandbox is taken
     */
    static StartedSystems of(StartingSignIn.Started started, ErpChoice asked, Connectors connectors,
            ProfileFolder folder, SecretStore secrets, HttpClients http) throws IOException {
        Deque<AutoCloseable> open = new ArrayDeque<>();
        boolean done = false;
        try {
            Crm crm = opened(open,
                    Crm.of(started.crm(), folder.path().resolve("crm"), http.over(started.route())));
            SqliteStore store = opened(open,
                    SqliteStore.open(folder.store(crm.tenant(), crm.user()), Clock.systemUTC()));
            Erp erp = opened(open,
                    Erp.of(started.erp(asked, connectors), new ProfileFile(connectors.all()), store, secrets,
                            Erp.sandboxFolder(folder)));
            ConnectionStore connections = new ConnectionsOfProfile(store.connections(), erp.profile());
            done = true;
            return new StartedSystems(open, crm, erp, store, connections, secrets, connectors);
        } finally {
            if (!done) {
                close(open);
            }
        }
    }

    /** What an injector must know of all of them; without windows. */
    List<Module> modules(HttpClients http) {
        return List.of(new SystemsModule(crm, erp, secrets, http, connectors.all()),
                new StoreModule(store, connections),
                new UseCaseModule(crm.who()), new SyncModule(crm.setting(erp)),
                binder -> binder.bind(KnownConnectors.class).toInstance(connectors.known()));
    }

    /** What the doctor must know besides. */
    Module doctor(Path logs, HttpClients http) {
        return new DoctorModule(logs, connectors, crm.access().name(), http);
    }

    /** What ends the watching of all who begin it from now on. */
    Runnable endOfWatching() {
        Runnable profile = erp.profile().endOfWatching();
        Runnable links = store.endOfWatching();
        return () -> {
            profile.run();
            links.run();
        };
    }

    SqliteStore store() {
        return store;
    }

    @Override
    public void close() {
        close(open);
    }

    private static <C extends AutoCloseable> C opened(Deque<AutoCloseable> open, C next) {
        open.push(next);
        return next;
    }

    private static void close(Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception broken) {
                close(open);
                throw new IllegalStateException("Something of the start cannot be closed", broken);
            }
        }
    }
}
