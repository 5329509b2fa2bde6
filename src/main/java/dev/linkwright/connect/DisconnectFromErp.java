package dev.linkwright.connect;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;

/**
 * Disconnects a CRM record from its ERP actor, and a company's contacts with it. No data of a record is written on
 * either side. Every call blocks and belongs on {@code Work}; every failure is a
 * {@link dev.linkwright.model.ProblemException}.
 */
public interface DisconnectFromErp {

    /**
     * What a disconnect would remove, as the CRM holds it now. Writes nothing.
     *
     * @throws dev.linkwright.model.ProblemException NotFound if the record is not connected
     */
    PendingDisconnect look(ErpConnection connection, CrmEntity entity);

    /** Removes exactly these links, contacts first. If they are not the same any more, nothing is written. */
    LinkOutcome disconnect(ErpConnection connection, PendingDisconnect pending);
}
