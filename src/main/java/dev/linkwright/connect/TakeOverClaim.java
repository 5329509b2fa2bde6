package dev.linkwright.connect;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/**
 * Takes a record over from somebody who began to connect it and did not finish. It belongs after a person's look at both
 * records as they are. It blocks and belongs on {@code Work}; every failure is a
 * {@link dev.linkwright.model.ProblemException}.
 */
public interface TakeOverClaim {
    /** What came of it. */
    enum Outcome {
        /** The claim is gone, and whoever asked may connect the record. */
        TAKEN_OVER,
        /** It is not as it was shown: somebody else takes it over, carries on, or has connected the record. */
        CHANGED
    }

    /**
     * Removes an old claim, and nothing else. Of several who take it over at once at most one does.
     *
     * @param claim the operation that did not finish
     */
    Outcome takeOver(ErpConnection connection, CrmEntity entity, OperationId claim);
}
