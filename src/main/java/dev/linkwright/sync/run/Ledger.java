package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.SyncMarks.Seen;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;

/**
 * Writes down what came of each link. How it stands is on disk before it counts as seen, and all are seen before the
 * points move: whatever is cut in between is only looked at once more.
 */
final class Ledger {
    private final ConnectionId connection;
    private final Standings standings;
    private final SyncMarks marks;
    private final LastSynced lastSynced;
    private final SyncWish wish;
    private final SyncProgress progress;
    private final int all;
    private final List<SyncReport.Line> lines = new ArrayList<>();
    private final List<Standing> unsaved = new ArrayList<>();
    private final Map<LinkId, Seen> seen = new HashMap<>();
    private final List<LinkId> agreed = new ArrayList<>();
    private Map<LinkId, Seen> before = Map.of();
    private int done;
    private int inSync;

    Ledger(ConnectionId connection, Standings standings, SyncMarks marks, LastSynced lastSynced, SyncWish wish,
            SyncProgress progress, int all) {
        this.connection = connection;
        this.standings = standings;
        this.marks = marks;
        this.lastSynced = lastSynced;
        this.wish = wish;
        this.progress = progress;
        this.all = all;
    }

    /** What was seen of the links that come next. */
    void before(Map<LinkId, Seen> known) {
        before = Map.copyOf(known);
    }

    Seen seenBefore(LinkId link) {
        return before.getOrDefault(link, Seen.NOTHING);
    }

    /** Leaves a link to the next run. */
    void putOff(Link link) {
        seen.put(link.id(), Seen.NOTHING);
    }

    void add(Link link, Synced synced, Agenda agenda) {
        synced.standing().ifPresent(standing -> {
            unsaved.add(standing);
            boolean quiet = standing.health() == Health.IN_SYNC && synced.writes().isEmpty();
            if (standing.health() == Health.IN_SYNC) {
                inSync++;
            }
            if (!quiet || wish.scope() instanceof SyncWish.Scope.Of) {
                lines.add(new SyncReport.Line(link.entity(),
                        synced.compared().map(both -> both.crm().title()).orElse(link.entityTitle()), link.actor(),
                        synced.writes(), standing));
            }
            if (synced.agrees() && wish.resync().isEmpty()) {
                agreed.add(link.id());
            }
            // Somebody's Save may end a failure without having seen what was to be tried again, and a resync does not look
            // at what flows from the ERP.
            seen.put(link.id(), standing.health() == Health.FAILING || wish.resync().isPresent()
                    ? Seen.NOTHING
                    : agenda.seen(link.id(), seenBefore(link.id()), synced.seen()));
        });
        done++;
        progress.at(done, all);
    }

    /** Puts on disk what was added since the last time. */
    void save() {
        save(Map.of());
    }

    /** The same, and moves the points: all that they list was dealt with. */
    void save(Map<SyncMarks.Place, String> points) {
        if (!wish.dryRun()) {
            standings.save(unsaved);
            lastSynced.now(agreed);
            marks.save(connection, points, seen);
        }
        unsaved.clear();
        agreed.clear();
        seen.clear();
    }

    List<SyncReport.Line> lines() {
        return List.copyOf(lines);
    }

    int inSync() {
        return inSync;
    }
}
