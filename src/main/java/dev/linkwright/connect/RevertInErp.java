package dev.linkwright.connect;

import dev.linkwright.browse.LogEntry;

/**
 * Puts the value back that one write of the activity log has taken the place of, on the side that was written and on no
 * other, while neither side has changed since. That the two then differ in this field counts as agreed: the next edit on
 * either side flows as the mapping says. Every call blocks and belongs on {@code Work}; every failure is a
 * {@link dev.linkwright.model.ProblemException}.
 */
public interface RevertInErp {

    /** Reads both records and says whether the write can be reverted. Writes nothing. */
    Revertable look(LogEntry entry);

    /** Puts the old value back, if both records are still as they were read. */
    RevertOutcome revert(PendingRevert pending);
}
