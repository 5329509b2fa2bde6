package dev.linkwright.browse;

import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.EntityType;

/**
 * Which links a person wants to see in <em>Sync health</em>; all of it together.
 *
 * @param text stands in the record's name or the actor's number; empty for any
 */
public record HealthFilter(Optional<ConnectionId> connection, Optional<EntityType> type, String text) {
    public static final HealthFilter ALL = new HealthFilter(Optional.empty(), Optional.empty(), "");

    public HealthFilter {
        text = text.strip();
    }
}
