package dev.linkwright.testing;

import java.time.Instant;
import java.util.Optional;

import dev.linkwright.link.Cause;
import dev.linkwright.link.Standing;
import dev.linkwright.model.LinkId;

/** How a link stands at which fields wait for a person. */
public final class Conflicts {
    private Conflicts() {
    }

    public static Standing at(LinkId link, int fields) {
        return at(link, fields, Instant.EPOCH);
    }

    public static Standing at(LinkId link, int fields, Instant since) {
        return new Standing(link, Cause.CONFLICT, fields, Optional.empty(), since, 0, Optional.empty());
    }
}
