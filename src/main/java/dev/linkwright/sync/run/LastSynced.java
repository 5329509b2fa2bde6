package dev.linkwright.sync.run;

import java.time.Clock;
import java.util.Collection;

import jakarta.inject.Inject;

import dev.linkwright.link.LinkStore;
import dev.linkwright.model.LinkId;
import dev.linkwright.model.Who;

/** Writes down when links were synchronised last, also where nothing had to be written: that both sides agree was seen then. */
final class LastSynced {
    private final LinkStore links;
    private final Who who;
    private final Clock clock;

    @Inject
    LastSynced(LinkStore links, Who who, Clock clock) {
        this.links = links;
        this.who = who;
        this.clock = clock;
    }

    void now(Collection<LinkId> agreed) {
        if (!agreed.isEmpty()) {
            links.synced(agreed, clock.instant(), who.user());
        }
    }
}
