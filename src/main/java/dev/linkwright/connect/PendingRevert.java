package dev.linkwright.connect;

import dev.linkwright.sync.plan.Write;

/**
 * A revert that a person has been shown and has not started yet.
 *
 * @param compared both records as they were read, with a plan that does nothing else
 * @param write    the one value that goes back
 */
public record PendingRevert(PendingConnect compared, Write write) {
}
