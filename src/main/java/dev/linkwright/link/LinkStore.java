package dev.linkwright.link;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;

/**
 * Remembers links. The CRM holds the truth; everything here can be made anew from it. Calls block on disk and must not
 * run on the JavaFX thread. A damaged or locked store is a {@link dev.linkwright.model.ProblemException}.
 */
public interface LinkStore {

    /** The link of a record in a connection. */
    Optional<Link> of(ConnectionId connection, CrmEntity entity);

    /** The links of an ERP record, whatever the actor type; more than one only if the CRM held more than one. */
    List<Link> ofActor(ConnectionId connection, String erpKey);

    /**
     * By ERP key, the links of those of these ERP records that have one; the first one where the CRM held several. Keys
     * are told apart by the kind of CRM record only: a customer and a supplier with the same key are one ERP record, a
     * project with that key is another.
     */
    Map<String, Link> ofActors(ConnectionId connection, EntityType type, Collection<String> erpKeys);

    /** Which of these records are linked in any connection, and whether one of the links waits for a person. */
    Map<CrmEntity, LinkState> states(Collection<CrmEntity> entities);

    /** The records of a kind that stand so in any connection, in the order of their numbers. */
    List<CrmEntity> entities(EntityType type, LinkState state, int offset, int limit);

    /** All links of a connection. */
    List<Link> all(ConnectionId connection);

    /**
     * Makes what is written meanwhile, on this thread, to links and whatever is remembered of them, one write: all of it is
     * on disk when this returns, or none of it. What is read meanwhile is as it was before.
     */
    default void together(Runnable writes) {
        writes.run();
    }

    /** Adds a link, or overwrites the one with the same id. */
    void save(Link link);

    /** Forgets a link and its base; one that is not there is no error. */
    void remove(LinkId link);

    /** Forgets these links and their bases, all at once. */
    void removeAll(Collection<LinkId> links);

    /** Brings links back with their bases, all at once. */
    void restore(Collection<KeptLink> links);

    /** Makes these the only links of a connection, keeping what is known of those that stay. */
    void replaceAll(ConnectionId connection, Collection<Link> links);

    /**
     * Follows the CRM: adds these links, keeping what is known of those that are there, and forgets those that are gone
     * with their bases, all at once. Other links stay as they are.
     */
    void follow(ConnectionId connection, Collection<Link> found, Collection<LinkId> gone);

    /** How many conflicts wait at a link. */
    int conflicts(LinkId link);

    /** Both sides of these links were compared and agree; those that are gone are none of them. */
    void synced(Collection<LinkId> links, Instant at, String by);

    /** Runs something after every change of links or of how they stand, on the thread that made it; it must be quick. */
    void whenChanged(Runnable listener);
}
