package dev.linkwright.connect;

import dev.linkwright.link.Cause;
import dev.linkwright.model.Sentence;

/** What <em>Sync Now</em> would do. */
public sealed interface SyncForecast {

    /** It would carry out this plan, or with anything undecided ask a person first. */
    record Planned(PendingConnect pending) implements SyncForecast {
    }

    /** It would not synchronise the record. */
    record LeftOut(Cause cause, Sentence why) implements SyncForecast {
    }

    /** There is no link. */
    record NotConnected() implements SyncForecast {
    }
}
