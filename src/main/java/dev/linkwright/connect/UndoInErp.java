package dev.linkwright.connect;

import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;

/**
 * Undoes a connect or a disconnect that was saved on this workstation, where the values from before it are kept. Every
 * call blocks and belongs on {@code Work}; every failure is a {@link dev.linkwright.model.ProblemException}.
 */
public interface UndoInErp {

    /**
     * What undoing would do to a record as it is now: the connect that made its link, or the last disconnect if it has
     * none. Writes nothing.
     *
     * @return empty if this workstation does not know how the link was made or removed; another one may
     */
    Optional<PendingUndo> look(ErpConnection connection, CrmEntity entity);

    /**
     * The same for one operation of the activity log.
     *
     * @return empty if it was no connect or disconnect, is not known here, or its link is not as it was left
     */
    Optional<PendingUndo> look(ErpConnection connection, CrmEntity entity, OperationId operation);

    /** Which values an undo would put back, and which it would leave alone, as both records are now. Writes nothing. */
    UndoPreview preview(ErpConnection connection, PendingUndo pending);

    /**
     * Undoes a connect: the links are removed, a company's contacts first, then what was overwritten is put back where it
     * still stands as it was written; the actor stays. Or a disconnect: the same links are brought back, and values are
     * only compared.
     */
    LinkOutcome undo(ErpConnection connection, PendingUndo pending);
}
