package dev.linkwright.sync.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.linkwright.link.Standing;
import dev.linkwright.link.Standings;
import dev.linkwright.link.SyncMarks;
import dev.linkwright.link.SyncMarks.Seen;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;

/** The links that a run looks at: changed on a side, never looked at, or failed before and due to be tried again. */
record ChangedLinks(SyncMarks marks, Standings standings, Instant now) {
    private static final int AT_ONCE = 1000;

    List<Link> among(ConnectionId connection, List<Link> all, Agenda agenda, boolean hand) {
        Map<LinkId, Standing> failing = standings.failing(connection).stream()
                .collect(Collectors.toMap(Standing::link, standing -> standing));
        List<Link> due = new ArrayList<>();
        for (int start = 0; start < all.size(); start += AT_ONCE) {
            List<Link> some = all.subList(start, Math.min(start + AT_ONCE, all.size()));
            Map<LinkId, Seen> seen = marks.seen(some.stream().map(Link::id).toList());
            some.stream().filter(link -> {
                Standing failed = failing.get(link.id());
                // In its pause nothing is lost: it is written down as failing, and tried again whether it changed or not.
                return failed != null
                        ? hand || failed.notBefore().filter(now::isBefore).isEmpty()
                        : agenda.isChanged(link.id(), seen.getOrDefault(link.id(), Seen.NOTHING));
            }).forEach(due::add);
        }
        return due;
    }
}
