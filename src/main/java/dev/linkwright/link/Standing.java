package dev.linkwright.link;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import dev.linkwright.model.LinkId;
import dev.linkwright.model.Sentence;

/**
 * How a link stood when it was last looked at.
 *
 * @param conflicts how many fields wait for a person; zero unless it is waiting
 * @param reason    why, in words; empty while it is in sync
 * @param held      keys of the fields that an automatic run held back, so that a person decides
 * @param since     since when it stands under this cause, UTC
 * @param tries     how often in a row it failed; zero unless it is failing
 * @param notBefore it is not tried again before, UTC; empty where nothing is waited for
 */
public record Standing(LinkId link, Cause cause, int conflicts, Optional<Sentence> reason, Set<String> held,
        Instant since, int tries, Optional<Instant> notBefore) {
    public Standing {
        held = Set.copyOf(held);
    }

    /** Nothing was held back. */
    public Standing(LinkId link, Cause cause, int conflicts, Optional<Sentence> reason, Instant since, int tries,
            Optional<Instant> notBefore) {
        this(link, cause, conflicts, reason, Set.of(), since, tries, notBefore);
    }

    public Health health() {
        return cause.health();
    }

    public static Standing inSync(LinkId link, Instant since) {
        return new Standing(link, Cause.AGREED, 0, Optional.empty(), since, 0, Optional.empty());
    }
}
