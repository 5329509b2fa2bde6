package dev.linkwright.sync.run;

import java.util.List;
import java.util.Optional;

import dev.linkwright.link.Health;
import dev.linkwright.link.Standing;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Version;
import dev.linkwright.sync.plan.Write;

/**
 * What came of synchronising one link.
 *
 * @param compared both records as they were compared last; empty where they could not be
 * @param writes   what was written, or would be
 * @param standing how the link stands now; empty if there is no link, and where nothing was learned about this one
 * @param seen     the version of the actor after all that; empty where it is not known
 * @param problem  what hindered it; where no standing tells of it, it is one of the whole connection
 */
public record Synced(Optional<ComparedLink> compared, List<Write> writes, Optional<Standing> standing,
        Optional<Version> seen, Optional<Problem> problem) {
    public Synced {
        writes = List.copyOf(writes);
    }

    /** Whether both sides were compared and agree now. */
    boolean agrees() {
        return problem.isEmpty() && compared.isPresent()
                && standing.filter(one -> one.health() == Health.IN_SYNC).isPresent();
    }

    /** There is no link, so there was nothing to do. */
    static Synced nothing() {
        return new Synced(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** How a link stands that could not be compared. */
    static Synced left(Standing standing, Optional<Problem> problem) {
        return new Synced(Optional.empty(), List.of(), Optional.of(standing), Optional.empty(), problem);
    }

    /** Nothing was learned about the link. */
    static Synced stopped(Problem problem) {
        return new Synced(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(problem));
    }
}
