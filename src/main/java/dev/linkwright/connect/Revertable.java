package dev.linkwright.connect;

import dev.linkwright.model.Sentence;

/** Whether a write of the activity log can be reverted as both records are now. */
public sealed interface Revertable {

    /** It can: neither side has changed since. */
    record Ready(PendingRevert pending) implements Revertable {
    }

    /** It cannot. */
    record Not(Sentence why) implements Revertable {
    }
}
