package dev.linkwright.link;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Side;
import dev.linkwright.model.Version;

/**
 * Remembers up to where the changes of both systems were fetched, and at which versions links were looked at, so that a
 * record that comes again because of the overlap is known. Everything here can be forgotten: then the next run looks at
 * every link. Calls block on disk.
 */
public interface SyncMarks {

    /**
     * At what a link was last looked at on either side.
     *
     * @param crm the stamp that the CRM's list of changes gives; empty if not known
     * @param erp the version that the ERP's list of changes gives; empty if not known
     */
    record Seen(Optional<String> crm, Optional<Version> erp) {
        public static final Seen NOTHING = new Seen(Optional.empty(), Optional.empty());
    }

    /**
     * Up to where changes of one kind are known.
     *
     * @param kind the word of the entity type or of the actor type
     */
    Optional<String> point(ConnectionId connection, Side side, String kind);

    /**
     * Remembers points of a connection and what was seen, all at once: neither without the other. What was seen of a link
     * takes the place of all that was seen of it before, and is dropped where the link is gone.
     */
    void save(ConnectionId connection, Map<Place, String> points, Map<LinkId, Seen> seen);

    /** What is known of these links; those that were never looked at are missing. */
    Map<LinkId, Seen> seen(Collection<LinkId> links);

    /** Forgets all of a connection, so that the next run looks at every link. */
    void forget(ConnectionId connection);

    /** Where changes are listed: a side and the word of an entity type or an actor type. */
    record Place(Side side, String kind) {
    }
}
