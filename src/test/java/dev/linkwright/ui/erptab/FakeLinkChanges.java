package dev.linkwright.ui.erptab;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.DisconnectFromErp;
import dev.linkwright.connect.LinkOutcome;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.connect.PendingUndo;
import dev.linkwright.connect.ReactivateInErp;
import dev.linkwright.connect.ReactivateOutcome;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.connect.UndoInErp;
import dev.linkwright.connect.UndoPreview;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Disconnects and undoes as a test says, and keeps what it was asked. */
final class FakeLinkChanges implements DisconnectFromErp {
    final Deque<LinkOutcome> outcomes = new ArrayDeque<>();
    final Deque<Problem> problems = new ArrayDeque<>();
    final List<PendingDisconnect> disconnected = new ArrayList<>();
    final List<PendingUndo> undone = new ArrayList<>();
    PendingDisconnect links = Links.disconnect(0);
    Optional<PendingUndo> undo = Optional.empty();
    final Deque<ReactivateOutcome> reactivations = new ArrayDeque<>();
    final Deque<TakeOverClaim.Outcome> takeOvers = new ArrayDeque<>();
    final List<OperationId> takenOver = new ArrayList<>();
    UndoPreview preview = UndoPreview.NONE;
    Runnable beforeLooking = () -> {
    };

    @Override
    public PendingDisconnect look(ErpConnection connection, CrmEntity entity) {
        failIfAsked();
        return links;
    }

    @Override
    public LinkOutcome disconnect(ErpConnection connection, PendingDisconnect pending) {
        failIfAsked();
        disconnected.add(pending);
        return outcomes.remove();
    }

    ReactivateInErp reactivating() {
        return (_, _) -> {
            failIfAsked();
            return reactivations.remove();
        };
    }

    TakeOverClaim takingOver() {
        return (_, _, claim) -> {
            failIfAsked();
            takenOver.add(claim);
            return takeOvers.remove();
        };
    }

    UndoInErp undoing() {
        return new UndoInErp() {
            @Override
            public Optional<PendingUndo> look(ErpConnection connection, CrmEntity entity) {
                beforeLooking.run();
                failIfAsked();
                return undo;
            }

            @Override
            public Optional<PendingUndo> look(ErpConnection connection, CrmEntity entity, OperationId operation) {
                failIfAsked();
                return undo;
            }

            @Override
            public UndoPreview preview(ErpConnection connection, PendingUndo pending) {
                return preview;
            }

            @Override
            public LinkOutcome undo(ErpConnection connection, PendingUndo pending) {
                failIfAsked();
                undone.add(pending);
                return outcomes.remove();
            }
        };
    }

    private void failIfAsked() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems.remove());
        }
    }
}
