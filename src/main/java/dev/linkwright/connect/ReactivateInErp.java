package dev.linkwright.connect;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;

/** Makes the archived actor of a record active again. It blocks and belongs on {@code Work}. */
public interface ReactivateInErp {

    /** Writes nothing but that the actor is active; no value of either side changes. */
    ReactivateOutcome reactivate(ErpConnection connection, CrmEntity entity);
}
