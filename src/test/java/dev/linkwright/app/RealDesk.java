package dev.linkwright.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.util.Modules;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Secrets;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.DisconnectFromErp;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.ReactivateInErp;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.SyncInErp;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.connect.UndoInErp;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.superoffice.Credentials;
import dev.linkwright.crm.superoffice.SuperOfficeAccess;
import dev.linkwright.crm.superoffice.SuperOfficeGateway;
import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.Journal;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.sqlite.SqliteStore;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Side;
import dev.linkwright.model.Who;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.run.CreationRecovery;
import dev.linkwright.sync.run.Pause;
import dev.linkwright.sync.run.Recovery;
import dev.linkwright.sync.run.Recovery.Recovered;
import dev.linkwright.sync.run.SyncEngine;
import dev.linkwright.sync.run.SyncProgress;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.sync.run.Systems;
import dev.linkwright.testing.SteppingClock;
import dev.linkwright.testing.Watch;

/** The program without its windows, on the CRM sandbox and an ERP that runs, with the real store in a folder. */
final class RealDesk implements AutoCloseable {
    private final HttpClients http;
    private final ErpConnection connection;
    private final SyncConnector erp;
    private final SyncConnector watchedErp;
    private final CrmGateway crm;
    private final SqliteStore store;
    private final Watch watch;
    private final CallPoint point;
    private final Injector injector;

    /**
     * @param folder where the store lies
     * @param clock  of the computer
     * @param point  what is to happen in between
     */
    RealDesk(URI crmAddress, SandboxUser person, ErpPlace place, Path folder, SteppingClock clock, CallPoint point) {
        this(crmAddress, person, place, folder, clock, new HttpClients(), point, point, clock::step);
    }

    /** @param pause how it waits for others */
    RealDesk(URI crmAddress, SandboxUser person, ErpPlace place, Path folder, SteppingClock clock, Pause pause) {
        this(crmAddress, person, place, folder, clock, new HttpClients(), CallPoint.never(), CallPoint.never(), pause);
    }

    /** @param watch stands before all that the program uses; closes the HTTP clients in the end */
    RealDesk(URI crmAddress, SandboxUser person, ErpPlace place, Path folder, SteppingClock clock, HttpClients http,
            Watch watch) {
        this(crmAddress, person, place, folder, clock, http, watch, CallPoint.never(), clock::step);
    }

    private RealDesk(URI crmAddress, SandboxUser person, ErpPlace place, Path folder, SteppingClock clock,
            HttpClients http, Watch watch, CallPoint point, Pause pause) {
        this.http = http;
        this.watch = watch;
        this.point = point;
        this.connection = place.connection(http);
        this.erp = place.provider(http).open(connection.name(), place.configuration());
        this.watchedErp = watch.watch(SyncConnector.class, "erp", erp);
        this.crm = watch.watch(CrmGateway.class, "crm", new SuperOfficeGateway(http, new SuperOfficeAccess("CRM",
                crmAddress.toString(), () -> new Credentials.Basic(person.login(), person.password()),
                Locale.ENGLISH)));
        this.store = SqliteStore.open(folder, clock);
        store.connections().replaceAll(List.of(connection));
        this.injector = Guice.createInjector(Modules
                .override(new UseCaseModule(new Who(person.fullName(), "desk of " + person.login())),
                        new StoreModule(store, store.connections()))
                .with(new Watching(clock, pause)), new Outside());
    }

    ErpConnection connection() {
        return connection;
    }

    SyncConnector erp() {
        return erp;
    }

    CrmGateway crm() {
        return crm;
    }

    SqliteStore store() {
        return store;
    }

    ConnectToErp connecting() {
        return injector.getInstance(ConnectToErp.class);
    }

    CreateInErp creating() {
        return injector.getInstance(CreateInErp.class);
    }

    DisconnectFromErp disconnecting() {
        return injector.getInstance(DisconnectFromErp.class);
    }

    SyncInErp syncing() {
        return injector.getInstance(SyncInErp.class);
    }

    ResyncFromCrm resyncing() {
        return injector.getInstance(ResyncFromCrm.class);
    }

    ReactivateInErp reactivating() {
        return injector.getInstance(ReactivateInErp.class);
    }

    TakeOverClaim takingOver() {
        return injector.getInstance(TakeOverClaim.class);
    }

    UndoInErp undoing() {
        return injector.getInstance(UndoInErp.class);
    }

    /** Synchronises what changed, as the program does by itself. */
    SyncReport sync() {
        return sync(SyncWish.AUTOMATIC);
    }

    /** Synchronises links as the program does by itself, or as a person asks for it. */
    SyncReport sync(SyncWish wish) {
        return injector.getInstance(SyncEngine.class).run(new Systems(connection, crm, watchedErp), wish,
                SyncProgress.NONE);
    }

    CallPoint point() {
        return point;
    }

    /** Compares and takes this side wherever they differ. */
    PendingConnect decided(CrmEntity company, ErpActor actor, Side side) {
        PendingConnect pending = connecting().compare(connection, company, actor);
        return pending.decided(pending.plan().useForTheRest(side));
    }

    /** What a start of the program does with what is unfinished. */
    List<Recovered> restart() {
        return injector.getInstance(Recovery.class)
                .run(_ -> Optional.of(new Systems(connection, crm, watchedErp)));
    }

    /** What a start of the program does with actors that were being made. */
    List<CreationRecovery.Recovered> restartCreations() {
        return injector.getInstance(CreationRecovery.class)
                .run(_ -> Optional.of(new Systems(connection, crm, watchedErp)));
    }

    @Override
    public void close() {
        store.close();
        erp.close();
        http.close();
    }

    /** The two systems, and nobody who has to be asked for a secret. */
    private final class Outside extends AbstractModule {
        @Override
        protected void configure() {
            bind(CrmGateway.class).toInstance(crm);
            bind(Secrets.class).toInstance(_ -> Optional.empty());
            Multibinder.newSetBinder(binder(), SyncConnectorProvider.class).addBinding()
                    .toInstance(new Watched(connection.connector(), watchedErp));
        }
    }

    /** What the program has of its own, with somebody in between. */
    private final class Watching extends AbstractModule {
        private final SteppingClock clock;
        private final Pause pause;

        Watching(SteppingClock clock, Pause pause) {
            this.clock = clock;
            this.pause = pause;
        }

        @Override
        protected void configure() {
            bind(Clock.class).toInstance(clock);
            bind(Pause.class).toInstance(pause);
            bind(LinkStore.class).toInstance(watch.watch(LinkStore.class, "links", store.links()));
            bind(Standings.class).toInstance(watch.watch(Standings.class, "standings", store.standings()));
            bind(SyncMarks.class).toInstance(watch.watch(SyncMarks.class, "marks", store.syncMarks()));
            bind(BaseStore.class).toInstance(watch.watch(BaseStore.class, "bases", store.bases()));
            bind(KnownValues.class).toInstance(watch.watch(KnownValues.class, "known", store.knownValues()));
            bind(Journal.class).toInstance(watch.watch(Journal.class, "journal", store.journal()));
            bind(CreationJournal.class)
                    .toInstance(watch.watch(CreationJournal.class, "creations", store.creations()));
        }
    }

    private record Watched(String id, SyncConnector connector) implements SyncConnectorProvider {
        @Override
        public String name() {
            return id;
        }

        @Override
        public List<ConfigurationField> configuration() {
            return List.of();
        }

        @Override
        public SyncConnector open(String connectionName, Map<String, String> configuration) {
            return connector;
        }
    }
}
