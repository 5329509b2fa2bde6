package dev.linkwright.connect;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;

/**
 * Synchronises a record with its ERP actor at once, for the person who looks at it. Every call blocks and belongs on
 * {@code Work}; every failure is a {@link dev.linkwright.model.ProblemException}.
 */
public interface SyncInErp {

    /**
     * Compares both records as they are now. Without a conflict, what is settled is written; with any, nothing is, and the
     * person decides on every difference. What an interrupted synchronisation of the record left is carried on with first.
     */
    SyncOutcome syncNow(ErpConnection connection, CrmEntity entity);

    /** What {@link #syncNow} would do. Writes nothing on either side, and remembers nothing here. */
    SyncForecast preview(ErpConnection connection, CrmEntity entity);
}
