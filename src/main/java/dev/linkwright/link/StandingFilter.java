package dev.linkwright.link;

import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.EntityType;

/**
 * Which links a person wants to see; all of it together.
 *
 * @param text stands in the record's name or the actor's number, whatever its letter case; empty for any
 */
public record StandingFilter(Optional<ConnectionId> connection, Optional<EntityType> type, String text) {
    public static final StandingFilter ALL = new StandingFilter(Optional.empty(), Optional.empty(), "");

    public StandingFilter {
        text = text.strip();
    }
}
