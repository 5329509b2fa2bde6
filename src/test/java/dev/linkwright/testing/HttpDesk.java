package dev.linkwright.testing;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;

import dev.linkwright.browse.LiveRecords;
import dev.linkwright.browse.Records;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.OpenConnections;
import dev.linkwright.config.ProfileFile;
import dev.linkwright.config.Secrets;
import dev.linkwright.config.SignInQuestion;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.DisconnectFromErp;
import dev.linkwright.connect.ErpConnecting;
import dev.linkwright.connect.ErpCreating;
import dev.linkwright.connect.ErpDisconnecting;
import dev.linkwright.connect.ErpResyncing;
import dev.linkwright.connect.ErpSyncing;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.SyncInErp;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.erp.tryton.TrytonProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.EntityTitles;
import dev.linkwright.link.Journal;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.MemberStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.Pause;
import dev.linkwright.sync.run.SyncEngine;
import dev.linkwright.sync.run.SyncProgress;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.sync.run.Systems;

/** A person at a desk whose program speaks HTTP to both systems, and remembers links in files. */
public final class HttpDesk implements AutoCloseable {
    private final SqliteStore store;
    private final ErpConnection connection;
    private final AtomicReference<String> password;
    private final Injector injector;

    /** @param erp where the Tryton is and as whom: address, database, user; and the password */
    public HttpDesk(Path folder, HttpClients clients, CrmGateway crm, Map<String, String> erp, String password) {
        this(folder, clients, crm, new TrytonProvider(clients),
                new ProfileFile(List.of(new TrytonProvider(clients))).shipped(List.of("tryton")).connections()
                        .getFirst()
                        .withConfiguration(erp),
                password);
    }

    /** @param password stands for every secret of the connection */
    public HttpDesk(Path folder, HttpClients clients, CrmGateway crm, SyncConnectorProvider provider,
            ErpConnection connection, String password) {
        this.store = SqliteStore.open(folder, Clock.systemUTC());
        this.password = new AtomicReference<>(password);
        this.connection = connection;
        store.connections().replaceAll(List.of(connection));
        this.injector = Guice.createInjector(new Desk(clients, crm, provider));
    }

    public ErpConnection connection() {
        return connection;
    }

    public ConnectToErp connecting() {
        return injector.getInstance(ConnectToErp.class);
    }

    public Records records() {
        return injector.getInstance(LiveRecords.class);
    }

    public DisconnectFromErp disconnecting() {
        return injector.getInstance(ErpDisconnecting.class);
    }

    public SyncInErp syncing() {
        return injector.getInstance(ErpSyncing.class);
    }

    public ResyncFromCrm resyncing() {
        return injector.getInstance(ErpResyncing.class);
    }

    public CreateInErp creating() {
        return injector.getInstance(CreateInErp.class);
    }

    /** Synchronises links as the program does by itself. */
    public SyncReport sync(SyncWish wish, SyncProgress progress) {
        return injector.getInstance(SyncEngine.class).run(new Systems(connection,
                injector.getInstance(CrmGateway.class),
                injector.getInstance(OpenConnections.class).connector(connection)), wish, progress);
    }

    public SqliteStore store() {
        return store;
    }

    /** The person gives another password for the ERP. */
    public void password(String other) {
        password.set(other);
        injector.getInstance(OpenConnections.class).forget(connection.id());
    }

    @Override
    public void close() {
        injector.getInstance(OpenConnections.class).close();
        store.close();
    }

    private final class Desk extends AbstractModule {
        private final HttpClients clients;
        private final CrmGateway crm;
        private final SyncConnectorProvider provider;

        Desk(HttpClients clients, CrmGateway crm, SyncConnectorProvider provider) {
            this.clients = clients;
            this.crm = crm;
            this.provider = provider;
        }

        @Override
        protected void configure() {
            bind(HttpClients.class).toInstance(clients);
            bind(CrmGateway.class).toInstance(crm);
            bind(Secrets.class).toInstance(_ -> Optional.of(password.get()));
            bind(SignInQuestion.class).toInstance(SignInQuestion.NOBODY);
            bind(EntityTitles.class).toInstance(store.titles());
            bind(LinkStore.class).toInstance(store.links());
            bind(Standings.class).toInstance(store.standings());
            bind(SyncMarks.class).toInstance(store.syncMarks());
            bind(BaseStore.class).toInstance(store.bases());
            bind(KnownValues.class).toInstance(store.knownValues());
            bind(Journal.class).toInstance(store.journal());
            bind(CreationJournal.class).toInstance(store.creations());
            bind(ActivityLog.class).toInstance(store.activities());
            bind(ConnectionStore.class).toInstance(store.connections());
            bind(MemberStore.class).toInstance(store.members());
            bind(Who.class).toInstance(new Who("Ingrid", "Ingrid-desk"));
            bind(Clock.class).toInstance(Clock.systemUTC());
            bind(Pause.class).toInstance(_ -> {
                // nobody else is at work
            });
            bind(ConnectToErp.class).to(ErpConnecting.class);
            bind(CreateInErp.class).to(ErpCreating.class);
            Multibinder.newSetBinder(binder(), SyncConnectorProvider.class).addBinding().toInstance(provider);
        }
    }
}
