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

/** What a person and a checker need of a program that runs at a desk. */
public interface Desk {

    ErpConnection connection();

    ConnectToErp connecting();

    CreateInErp creating();

    DisconnectFromErp disconnecting();

    UndoInErp undoing();

    ResyncFromCrm resyncing();

    ReactivateInErp reactivating();

    TakeOverClaim takingOver();

    /** Synchronises what changed, as the program does by itself. */
    SyncReport sync();

    LinkStore links();

    BaseStore bases();

    Journal journal();

    CreationJournal creations();

    /** What was logged about a record. */
    List<Activity> activities(CrmEntity entity);

    /** Ends the program wherever it is, and starts it again; it deals with what is unfinished. */
    void restart();

    /** Lets time pass. */
    void later(Duration time);
}
