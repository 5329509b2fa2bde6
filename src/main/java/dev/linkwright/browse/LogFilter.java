package dev.linkwright.browse;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Side;

/**
 * Which writes a person wants to see; all of it together.
 *
 * @param entity this record's only
 * @param user   the name of whoever wrote
 * @param from   not before, UTC
 * @param until  before, UTC
 * @param text   stands in the record's name, the field, the user's name or a value; empty for any
 */
public record LogFilter(Optional<CrmEntity> entity, Optional<ConnectionId> connection, Optional<Side> side,
        Optional<String> user, Optional<Instant> from, Optional<Instant> until, String text) {
    public static final LogFilter ALL = new LogFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), "");

    public LogFilter {
        text = text.strip();
    }

    /** The same without what is written from now on, so that pages do not shift. */
    public LogFilter asOf(Instant now) {
        return new LogFilter(entity, connection, side, user, from, until.or(() -> Optional.of(now)), text);
    }

    /** Whether it leaves anything out. */
    public boolean narrows() {
        return !equals(ALL);
    }
}
