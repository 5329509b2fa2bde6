package dev.linkwright.testing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.browse.LiveRecords;
import dev.linkwright.browse.Records;
import dev.linkwright.browse.StoredHealth;
import dev.linkwright.browse.StoredLog;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.browse.WrittenLog;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.DisconnectFromErp;
import dev.linkwright.connect.ErpConnecting;
import dev.linkwright.connect.ErpCreating;
import dev.linkwright.connect.ErpDisconnecting;
import dev.linkwright.connect.ErpReactivating;
import dev.linkwright.connect.ErpReleasing;
import dev.linkwright.connect.ErpResyncing;
import dev.linkwright.connect.ErpReverting;
import dev.linkwright.connect.ErpSyncing;
import dev.linkwright.connect.ErpTakingOver;
import dev.linkwright.connect.ErpUndoing;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.ReactivateInErp;
import dev.linkwright.connect.ReleaseSync;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.RevertInErp;
import dev.linkwright.connect.SyncInErp;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.connect.UndoInErp;
import dev.linkwright.crm.CrmGateway;
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
import dev.linkwright.link.MemberStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Fingerprint;
import dev.linkwright.model.Side;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.CreationRecovery;
import dev.linkwright.sync.run.LinkRefresh;
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
    /** Keeps nothing but how a program is put together. */
    private static final Programs PROGRAMS = new Programs();

    private final CrmGateway crm;
    private final SyncConnector erp;
    private final String user;
    private final Watch watch;
    private final SteppingClock clock = new SteppingClock();
    private final MemoryLinks links = new MemoryLinks();
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryCreations creations = new MemoryCreations();
    private final MemoryConnections connections = new MemoryConnections(Samples.connection());
    private final Map<Class<?>, Object> outside;

    public Workstation(CrmGateway crm, SyncConnector erp, String user) {
        this(crm, erp, user, Watch.NOBODY);
    }

    /** @param watch stands before all that the program uses */
    public Workstation(CrmGateway crm, SyncConnector erp, String user, Watch watch) {
        this.crm = watch.watch(CrmGateway.class, "crm", crm);
        this.erp = watch.watch(SyncConnector.class, "erp", erp);
        this.user = user;
        this.watch = watch;
        this.outside = outside();
    }

    /** @param files where it remembers instead of in memory, by port */
    public Workstation(CrmGateway crm, SyncConnector erp, String user, Map<Class<?>, Object> files) {
        this.crm = crm;
        this.erp = erp;
        this.user = user;
        this.watch = Watch.NOBODY;
        Map<Class<?>, Object> all = new HashMap<>(outside());
        all.putAll(files);
        this.outside = Map.copyOf(all);
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
        return program(ErpCreating.class);
    }

    /** What a start of the program does with actors that were being made. */
    public List<CreationRecovery.Recovered> restartCreations() {
        return program(CreationRecovery.class)
                .run(_ -> Optional.of(new Systems(Samples.connection(), crm, erp)));
    }

    public Records records() {
        return program(LiveRecords.class);
    }

    public SyncHealth health() {
        return program(StoredHealth.class);
    }

    public ConnectToErp connecting() {
        return program(ErpConnecting.class);
    }

    public DisconnectFromErp disconnecting() {
        return program(ErpDisconnecting.class);
    }

    public ReactivateInErp reactivating() {
        return program(ErpReactivating.class);
    }

    public TakeOverClaim takingOver() {
        return program(ErpTakingOver.class);
    }

    public SyncInErp syncing() {
        return program(ErpSyncing.class);
    }

    public ResyncFromCrm resyncing() {
        return program(ErpResyncing.class);
    }

    public UndoInErp undoing() {
        return program(ErpUndoing.class);
    }

    public RevertInErp reverting() {
        return program(ErpReverting.class);
    }

    public WrittenLog written() {
        return program(StoredLog.class);
    }

    /** Reads which links the CRM holds, as a start of the program does. */
    public int readLinks() {
        return program(LinkRefresh.class).run(Samples.CONNECTION);
    }

    /** What a start of the program does with what is unfinished. */
    public List<Recovered> restart() {
        return program(Recovery.class)
                .run(_ -> Optional.of(new Systems(Samples.connection(), crm, erp)));
    }

    /** Synchronises links as the program does by itself. */
    public SyncReport sync(SyncWish wish) {
        return program(SyncEngine.class).run(new Systems(Samples.connection(), crm, erp), wish,
                SyncProgress.NONE);
    }

    /** Goes on after a person has looked at what held synchronisation up. */
    public ReleaseSync releasing() {
        return program(ErpReleasing.class);
    }

    /** Synchronises the link of a record at once. */
    public RecordSync recordSync() {
        return program(RecordSync.class);
    }

    /** Compares company and customer and takes this side wherever they differ. */
    public PendingConnect decided(Side side) {
        PendingConnect pending = connecting().compare(Samples.connection(), Samples.COMPANY, Samples.CUSTOMER);
        return pending.decided(pending.plan().useForTheRest(side));
    }

    private <T> T program(Class<T> type) {
        return PROGRAMS.make(type, outside);
    }

    private Map<Class<?>, Object> outside() {
        return Map.ofEntries(Map.entry(CrmGateway.class, crm),
                Map.entry(EntityTitles.class, watch.watch(EntityTitles.class, "titles", links)),
                Map.entry(LinkStore.class, watch.watch(LinkStore.class, "links", links)),
                Map.entry(Standings.class, watch.watch(Standings.class, "standings", links.standings())),
                Map.entry(SyncMarks.class, watch.watch(SyncMarks.class, "marks", links.syncMarks())),
                Map.entry(BaseStore.class, watch.watch(BaseStore.class, "bases", links)),
                Map.entry(KnownValues.class, watch.watch(KnownValues.class, "known", links)),
                Map.entry(Journal.class, watch.watch(Journal.class, "journal", journal)),
                Map.entry(CreationJournal.class, watch.watch(CreationJournal.class, "creations", creations)),
                Map.entry(ActivityLog.class, journal), Map.entry(ConnectionStore.class, connections),
                Map.entry(MemberStore.class, new MemoryMember()),
                Map.entry(Who.class, new Who(user, user + "-desk")), Map.entry(Clock.class, clock),
                Map.entry(Pause.class, (Pause) clock::step),
                Map.entry(SyncConnectorProvider.class, new GivenErp(erp)));
    }
}
