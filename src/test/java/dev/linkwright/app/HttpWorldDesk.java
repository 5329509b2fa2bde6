package dev.linkwright.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.DisconnectFromErp;
import dev.linkwright.connect.ReactivateInErp;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.connect.UndoInErp;
import dev.linkwright.faults.Desk;
import dev.linkwright.faults.Interference;
import dev.linkwright.http.HttpClients;
import dev.linkwright.link.Activity;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.Journal;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.sandbox.crm.SandboxUser;
import dev.linkwright.sync.run.SyncReport;

/** A desk whose program ends and starts again over the same folder. */
final class HttpWorldDesk implements Desk, AutoCloseable {
    private static final int MORE_THAN_A_TRIAL_LOGS = 1000;

    private final HttpWorlds worlds;
    private final SandboxUser person;
    private final Path folder;
    private final Interference interference;
    private RealDesk desk;

    HttpWorldDesk(HttpWorlds worlds, SandboxUser person, Path folder, Interference interference) {
        this.worlds = worlds;
        this.person = person;
        this.folder = folder;
        this.interference = interference;
        this.desk = begin();
    }

    SandboxUser person() {
        return person;
    }

    private RealDesk begin() {
        return new RealDesk(worlds.crmAddress(), person, worlds.systems().erp().throughProxy(), folder,
                worlds.clock(), new HttpClients(worlds.clock(), worlds.timeLimit()), interference);
    }

    @Override
    public ErpConnection connection() {
        return desk.connection();
    }

    @Override
    public ConnectToErp connecting() {
        return desk.connecting();
    }

    @Override
    public CreateInErp creating() {
        return desk.creating();
    }

    @Override
    public DisconnectFromErp disconnecting() {
        return desk.disconnecting();
    }

    @Override
    public UndoInErp undoing() {
        return desk.undoing();
    }

    @Override
    public ResyncFromCrm resyncing() {
        return desk.resyncing();
    }

    @Override
    public ReactivateInErp reactivating() {
        return desk.reactivating();
    }

    @Override
    public TakeOverClaim takingOver() {
        return desk.takingOver();
    }

    @Override
    public SyncReport sync() {
        return desk.sync();
    }

    @Override
    public LinkStore links() {
        return desk.store().links();
    }

    @Override
    public BaseStore bases() {
        return desk.store().bases();
    }

    @Override
    public Journal journal() {
        return desk.store().journal();
    }

    @Override
    public CreationJournal creations() {
        return desk.store().creations();
    }

    @Override
    public List<Activity> activities(CrmEntity entity) {
        return desk.store().activities().of(entity, MORE_THAN_A_TRIAL_LOGS);
    }

    @Override
    public void restart() {
        desk.close();
        interference.begin();
        desk = begin();
        desk.restart();
        desk.restartCreations();
    }

    @Override
    public void later(Duration time) {
        worlds.clock().step(time);
    }

    @Override
    public void close() {
        desk.close();
    }
}
