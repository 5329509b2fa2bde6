package dev.linkwright.faults;

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
import dev.linkwright.link.Activity;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.Journal;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.sync.run.SyncReport;
import dev.linkwright.sync.run.SyncWish;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** A desk whose program remembers in memory. */
record MemoryDesk(Workstation workstation, Interference interference) implements Desk {
    @Override
    public ErpConnection connection() {
        return Samples.connection();
    }

    @Override
    public ConnectToErp connecting() {
        return workstation.connecting();
    }

    @Override
    public CreateInErp creating() {
        return workstation.creating();
    }

    @Override
    public DisconnectFromErp disconnecting() {
        return workstation.disconnecting();
    }

    @Override
    public UndoInErp undoing() {
        return workstation.undoing();
    }

    @Override
    public ResyncFromCrm resyncing() {
        return workstation.resyncing();
    }

    @Override
    public ReactivateInErp reactivating() {
        return workstation.reactivating();
    }

    @Override
    public TakeOverClaim takingOver() {
        return workstation.takingOver();
    }

    @Override
    public SyncReport sync() {
        return workstation.sync(SyncWish.AUTOMATIC);
    }

    @Override
    public LinkStore links() {
        return workstation.links();
    }

    @Override
    public BaseStore bases() {
        return workstation.links();
    }

    @Override
    public Journal journal() {
        return workstation.journal();
    }

    @Override
    public CreationJournal creations() {
        return workstation.creations();
    }

    @Override
    public List<Activity> activities(CrmEntity entity) {
        return workstation.journal().of(entity, Integer.MAX_VALUE);
    }

    @Override
    public void restart() {
        interference.begin();
        workstation.restart();
        workstation.restartCreations();
    }

    @Override
    public void later(Duration time) {
        workstation.later(time);
    }
}
