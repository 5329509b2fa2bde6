package dev.linkwright.app;

import java.time.Duration;
import java.util.concurrent.CancellationException;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;

import dev.linkwright.browse.CrmFinder;
import dev.linkwright.browse.Finder;
import dev.linkwright.browse.LiveRecords;
import dev.linkwright.browse.Records;
import dev.linkwright.browse.StoredHealth;
import dev.linkwright.browse.StoredLog;
import dev.linkwright.browse.SyncHealth;
import dev.linkwright.browse.WrittenLog;
import dev.linkwright.config.SignInQuestion;
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
import dev.linkwright.connect.LivePlanLists;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.connect.ReactivateInErp;
import dev.linkwright.connect.ReleaseSync;
import dev.linkwright.connect.ResyncFromCrm;
import dev.linkwright.connect.RevertInErp;
import dev.linkwright.connect.SyncInErp;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.connect.UndoInErp;
import dev.linkwright.model.Who;
import dev.linkwright.sync.run.Pause;

/** What a person does with the two systems. */
final class UseCaseModule extends AbstractModule {
    private final Who who;

    UseCaseModule(Who who) {
        this.who = who;
    }

    @Override
    protected void configure() {
        bind(Who.class).toInstance(who);
        // Without a window there is nobody to ask.
        OptionalBinder.newOptionalBinder(binder(), SignInQuestion.class).setDefault()
                .toInstance(SignInQuestion.NOBODY);
        OptionalBinder.newOptionalBinder(binder(), CrmQuestion.class).setDefault().toInstance(CrmQuestion.NOBODY);
        bind(Pause.class).toInstance(UseCaseModule::pause);
        bind(Finder.class).to(CrmFinder.class);
        bind(SyncHealth.class).to(StoredHealth.class);
        bind(Records.class).to(LiveRecords.class);
        bind(ConnectToErp.class).to(ErpConnecting.class);
        bind(CreateInErp.class).to(ErpCreating.class);
        bind(DisconnectFromErp.class).to(ErpDisconnecting.class);
        bind(ReactivateInErp.class).to(ErpReactivating.class);
        bind(TakeOverClaim.class).to(ErpTakingOver.class);
        bind(UndoInErp.class).to(ErpUndoing.class);
        bind(SyncInErp.class).to(ErpSyncing.class);
        bind(ResyncFromCrm.class).to(ErpResyncing.class);
        bind(ReleaseSync.class).to(ErpReleasing.class);
        bind(RevertInErp.class).to(ErpReverting.class);
        bind(WrittenLog.class).to(StoredLog.class);
        bind(PlanLists.class).to(LivePlanLists.class);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while waiting");
        }
    }
}
