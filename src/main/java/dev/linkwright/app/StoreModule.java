package dev.linkwright.app;

import com.google.inject.AbstractModule;

import dev.linkwright.config.KeptFollowing;
import dev.linkwright.link.ActivityLog;
import dev.linkwright.link.BaseStore;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.CreationJournal;
import dev.linkwright.link.EntityTitles;
import dev.linkwright.link.Journal;
import dev.linkwright.link.KeptData;
import dev.linkwright.link.KnownValues;
import dev.linkwright.link.LinkStore;
import dev.linkwright.link.MemberStore;
import dev.linkwright.link.PauseStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.StoreFiles;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.sqlite.SqliteStore;

/** What this workstation remembers. */
final class StoreModule extends AbstractModule {
    private final SqliteStore store;
    private final ConnectionStore connections;

    StoreModule(SqliteStore store, ConnectionStore connections) {
        this.store = store;
        this.connections = connections;
    }

    @Override
    protected void configure() {
        bind(LinkStore.class).toInstance(store.links());
        bind(Standings.class).toInstance(store.standings());
        bind(SyncMarks.class).toInstance(store.syncMarks());
        bind(EntityTitles.class).toInstance(store.titles());
        bind(BaseStore.class).toInstance(store.bases());
        bind(KeptData.class).toInstance(store.keptData());
        bind(KnownValues.class).toInstance(store.knownValues());
        bind(ConnectionStore.class).toInstance(connections);
        bind(MemberStore.class).toInstance(store.members());
        bind(PauseStore.class).toInstance(store.pause());
        bind(StoreFiles.class).toInstance(store.files());
        bind(KeptFollowing.class).toInstance(store.keptFollowing());
        bind(Journal.class).toInstance(store.journal());
        bind(CreationJournal.class).toInstance(store.creations());
        bind(ActivityLog.class).toInstance(store.activities());
    }
}
