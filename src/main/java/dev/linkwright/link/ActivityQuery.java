package dev.linkwright.link;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Side;

/**
 * Which rows of the activity log are wanted; all of them together.
 *
 * @param from      at or after, UTC
 * @param until     before, UTC
 * @param text      stands in the record's name, the field's label, the user's name, or the old or new value, whatever its
 *                  letter case; empty for any
 */
public record ActivityQuery(Optional<CrmEntity> entity, Optional<ConnectionId> connection, Optional<Side> side,
        Optional<String> user, Optional<Instant> from, Optional<Instant> until, String text) {
    public static final ActivityQuery ALL = new ActivityQuery(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), "");
}
