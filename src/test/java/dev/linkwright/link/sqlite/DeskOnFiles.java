package dev.linkwright.link.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.google.inject.AbstractModule;

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
import dev.linkwright.testing.FakeCrm;
import dev.linkwright.testing.FakeErp;
import dev.linkwright.testing.Samples;
import dev.linkwright.testing.Workstation;

/** A person at a desk whose program remembers in real files; closing it ends the program. */
record DeskOnFiles(SqliteStore store, Workstation desk) implements AutoCloseable {

    static DeskOnFiles open(Path folder, FakeCrm crm, FakeErp erp) {
        SqliteStore store = SqliteStore.open(folder, Clock.systemUTC());
        return of(store, crm, erp, store.journal());
    }

    /** @param journal in place of the store's own */
    static DeskOnFiles of(SqliteStore store, FakeCrm crm, FakeErp erp, Journal journal) {
        store.connections().replaceAll(List.of(Samples.connection()));
        return new DeskOnFiles(store,
                new Workstation(crm, erp, "Ingrid", Optional.of(new InFiles(store, journal))));
    }

    @Override
    public void close() {
        store.close();
    }

    private static final class InFiles extends AbstractModule {
        private final SqliteStore store;
        private final Journal journal;

        InFiles(SqliteStore store, Journal journal) {
            this.store = store;
            this.journal = journal;
        }

        @Override
        protected void configure() {
            bind(LinkStore.class).toInstance(store.links());
            bind(EntityTitles.class).toInstance(store.titles());
            bind(BaseStore.class).toInstance(store.bases());
            bind(KnownValues.class).toInstance(store.knownValues());
            bind(Standings.class).toInstance(store.standings());
            bind(SyncMarks.class).toInstance(store.syncMarks());
            bind(ConnectionStore.class).toInstance(store.connections());
            bind(Journal.class).toInstance(journal);
            bind(CreationJournal.class).toInstance(store.creations());
            bind(ActivityLog.class).toInstance(store.activities());
        }
    }
}
