package dev.linkwright.settings;

import java.util.EnumMap;
import java.util.Map;

import jakarta.inject.Inject;

import dev.linkwright.link.LinkStore;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.EntityType;

/** Which links nobody would keep in step any more without a connection. */
public final class OrphanedLinks {
    private final LinkStore links;

    @Inject
    public OrphanedLinks(LinkStore links) {
        this.links = links;
    }

    /** How many there are per kind of record, as this workstation knows them; blocks. */
    public Map<EntityType, Integer> of(ConnectionId connection) {
        Map<EntityType, Integer> counts = new EnumMap<>(EntityType.class);
        links.all(connection).forEach(link -> counts.merge(link.entity().type(), 1, Integer::sum));
        return counts;
    }
}
