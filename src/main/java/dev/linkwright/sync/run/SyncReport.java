package dev.linkwright.sync.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.linkwright.link.Standing;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.Problem;
import dev.linkwright.sync.plan.Write;

/**
 * What a synchronisation of a connection did, or would do.
 *
 * @param dryRun  whether nothing was written
 * @param links   how many links the connection has
 * @param lines   what was looked at, in the order it was; of a run over many links those in sync are only counted
 * @param inSync  how many were looked at and needed nothing
 * @param stopped why it ended before all was looked at; empty if it came to its end
 * @param began   UTC
 * @param ended   UTC
 */
public record SyncReport(ConnectionId connection, boolean dryRun, int links, List<Line> lines, int inSync,
        Optional<Problem> stopped, Instant began, Instant ended) {
    public SyncReport {
        lines = List.copyOf(lines);
    }

    /**
     * What came of one link.
     *
     * @param title    the CRM record's name
     * @param writes   what was written, or would be
     * @param standing how it stands afterwards
     */
    public record Line(CrmEntity entity, String title, ErpActor actor, List<Write> writes, Standing standing) {
        public Line {
            writes = List.copyOf(writes);
        }
    }

    /** How many values were written, or would be. */
    public int written() {
        return lines.stream().mapToInt(one -> one.writes().size()).sum();
    }
}
