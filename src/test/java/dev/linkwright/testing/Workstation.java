package dev.linkwright.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.multibindings.Multibinder;

import dev.linkwright.browse.LiveRecords;
import dev.linkwright.browse.Records;
import dev.linkwright.browse.StoredHealth;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.config.Secrets;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.DisconnectFromErp;
import dev.linkwright.connect.ErpConnecting;
import dev.linkwright.connect.ErpCreating;
import dev.linkwright.connect.ErpDisconnecting;
import dev.linkwright.connect.ErpReactivating;
import dev.linkwright.connect.ErpUndoing;
import dev.linkwright.connect.LivePlanLists;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.connect.ReactivateInErp;
import dev.linkwright.connect.UndoInErp;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.erp.ConfigurationField;
import dev.linkwright.erp.SyncConnector;
import dev.linkwright.erp.SyncConnectorProvider;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.EntityTitles;
import dev.linkwright.link.Journal;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Side;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.CreationRecovery;
import dev.linkwright.sync.run.Pause;
import dev.linkwright.sync.run.RecordSync;
import dev.linkwright.sync.run.Recovery;
import dev.linkwright.sync.run.Recovery.Recovered;
import dev.linkwright.sync.run.SyncEngine;
import dev.linkwright.sync.run.SyncProgress;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.sync.run.Systems;

/** A person at a desk: the use cases of the program over any two systems, with a memory of their own. */
public final class Workstation {
    private final CrmGateway crm;
    private final SyncConnector erp;
    private final String user;
    private final SteppingClock clock = new SteppingClock();
    private final MemoryLinks links = new MemoryLinks();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryCreations creations = new MemoryCreations();
    private final OneConnection connections = new OneConnection();

    public Workstation(CrmGateway crm, SyncConnector erp, String user) {
        this.crm = crm;
        this.erp = erp;
        this.user = user;
    }

    public MemoryLinks links() {
        return links;
    }

    public MemoryJournal journal() {
        return journal;
    }

    public MemoryCreations creations() {
        return creations;
    }

    /** Lets time pass. */
    public void later(Duration time) {
        clock.step(time);
    }

    public CreateInErp creating() {
        return injector().getInstance(ErpCreating.class);
    }

    /** What a start of the program does with actors that were being made. */
    public List<CreationRecovery.Recovered> restartCreations() {
        return injector().getInstance(CreationRecovery.class)
                .run(_ -> Optional.of(new Systems(Samples.connection(), crm, erp)));
    }

    public Records records() {
        return injector().getInstance(LiveRecords.class);
    }

    public SyncHealth health() {
        return injector().getInstance(StoredHealth.class);
    }

    public ConnectToErp connecting() {
        return injector().getInstance(ErpConnecting.class);
    }

    public DisconnectFromErp disconnecting() {
        return injector().getInstance(ErpDisconnecting.class);
    }

    public ReactivateInErp reactivating() {
        return injector().getInstance(ErpReactivating.class);
    }

    public UndoInErp undoing() {
        return injector().getInstance(ErpUndoing.class);
    }

    /** What a start of the program does with what is unfinished. */
    public List<Recovered> restart() {
        return injector().getInstance(Recovery.class)
                .run(_ -> Optional.of(new Systems(Samples.connection(), crm, erp)));
    }

    /** Synchronises links as the program does by itself. */
    public SyncReport sync(SyncWish wish) {
        return injector().getInstance(SyncEngine.class).run(new Systems(Samples.connection(), crm, erp), wish,
                SyncProgress.NONE);
    }

    /** Synchronises the link of a record at once. */
    public RecordSync recordSync() {
        return injector().getInstance(RecordSync.class);
    }

    /** Compares company and customer and takes this side wherever they differ. */
    public PendingConnect decided(Side side) {
        PendingConnect pending = connecting().compare(Samples.connection(), Samples.COMPANY, Samples.CUSTOMER);
        return pending.decided(pending.plan().useForTheRest(side));
    }

    private Injector injector() {
        return Guice.createInjector(new AbstractModule() {
            @Override
            protected void configure() {
                bind(CrmGateway.class).toInstance(crm);
                bind(Secrets.class).toInstance((_, _) -> Optional.empty());
                bind(EntityTitles.class).toInstance(links);
                bind(LinkStore.class).toInstance(links);
                bind(Standings.class).toInstance(links.standings());
                bind(SyncMarks.class).toInstance(links.syncMarks());
                bind(BaseStore.class).toInstance(links);
                bind(KnownValues.class).toInstance(links);
                bind(Journal.class).toInstance(journal);
                bind(CreationJournal.class).toInstance(creations);
                bind(ActivityLog.class).toInstance(journal);
                bind(ConnectionStore.class).toInstance(connections);
                bind(Who.class).toInstance(new Who(user, user + "-desk"));
                bind(Clock.class).toInstance(clock);
                bind(Pause.class).toInstance(clock::step);
                bind(ConnectToErp.class).to(ErpConnecting.class);
                bind(PlanLists.class).to(LivePlanLists.class);
                Multibinder.newSetBinder(binder(), SyncConnectorProvider.class).addBinding()
                        .toInstance(new GivenErp(erp));
            }
        });
    }

    private record GivenErp(SyncConnector erp) implements SyncConnectorProvider {
        @Override
        public String id() {
            return Samples.connection().connector();
        }

        @Override
        public String name() {
            return id();
        }

        @Override
        public List<ConfigurationField> configuration() {
            return List.of();
        }

        @Override
        public SyncConnector open(String connectionName, Map<String, String> configuration) {
            return erp;
        }
    }

    private static final class OneConnection implements ConnectionStore {
        private Optional<Fingerprint> fingerprint = Optional.empty();

        @Override
        public List<ErpConnection> connections() {
            return List.of(Samples.connection());
        }

        @Override
        public void replaceAll(List<ErpConnection> connections) {
            throw new IllegalStateException("Tests have one connection");
        }

        @Override
        public synchronized Optional<Fingerprint> fingerprint(ConnectionId connection) {
            return fingerprint;
        }

        @Override
        public synchronized void saveFingerprint(ConnectionId connection, Fingerprint seen) {
            fingerprint = Optional.of(seen);
        }
    }
}
