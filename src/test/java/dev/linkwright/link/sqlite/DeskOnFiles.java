package dev.linkwright.link.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

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
        Map<Class<?>, Object> files = Map.of(LinkStore.class, store.links(), EntityTitles.class, store.titles(),
                BaseStore.class, store.bases(), KnownValues.class, store.knownValues(), Standings.class,
                store.standings(), SyncMarks.class, store.syncMarks(), ConnectionStore.class, store.connections(),
                Journal.class, journal, CreationJournal.class, store.creations(), ActivityLog.class,
                store.activities());
        return new DeskOnFiles(store, new Workstation(crm, erp, "Ingrid", files));
    }

    @Override
    public void close() {
        store.close();
    }
}
