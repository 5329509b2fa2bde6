package dev.linkwright.link.sqlite;

import dev.linkwright.link.LinkStore;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.testing.MemoryLinks;

/** The memory that other tests use behaves like the file. */
class MemoryStandingsTest extends StandingsContract {
    private final MemoryLinks links = new MemoryLinks();

    @Override
    LinkStore links() {
        return links;
    }

    @Override
    Standings standings() {
        return links.standings();
    }

    @Override
    SyncMarks marks() {
        return links.syncMarks();
    }
}
