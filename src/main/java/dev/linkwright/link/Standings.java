package dev.linkwright.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.LinkId;

/**
 * Remembers how each link stands. A link of which nothing was written down counts as in sync: nothing is known against
 * it. A standing goes with its link. Calls block on disk.
 */
public interface Standings {

    /**
     * A line of <em>Sync health</em>.
     *
     * @param standing empty if the link was not looked at from here
     */
    record Line(Link link, Optional<Standing> standing) {
    }

    Optional<Standing> of(LinkId link);

    /** How many of the links that are wanted stand under each heading; every heading is there. */
    Map<Health, Integer> counts(StandingFilter filter);

    /** Those under a heading that are wanted, in the order of their record's names. */
    List<Line> lines(Health health, StandingFilter filter, int offset, int limit);

    /** How many links stand under each heading, over all connections. */
    default Map<Health, Integer> counts() {
        return counts(StandingFilter.ALL);
    }

    /** All links under a heading. */
    default List<Line> lines(Health health, int offset, int limit) {
        return lines(health, StandingFilter.ALL, offset, limit);
    }

    /**
     * Writes down how links stand, all at once, and with it how many conflicts wait at each
     * ({@link LinkStore#conflicts}). A standing whose link is gone is dropped. Where the cause is the one that was known,
     * since when it stands so stays.
     */
    void save(Collection<Standing> standings);

    /** All links of a connection that are failing, whether their time to be tried again has come or not. */
    List<Standing> failing(ConnectionId connection);
}
