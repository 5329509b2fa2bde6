package dev.linkwright.app;

import jakarta.inject.Inject;

import dev.linkwright.browse.LogEntry;
import dev.linkwright.connect.UndoInErp;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.ui.activity.LinkUndo;
import dev.linkwright.ui.common.Navigator;

/** Joins the activity log to the ERP tab, which asks what an undo needs to know. */
final class UndoFromLog implements LinkUndo {
    private final UndoInErp undo;
    private final ConnectionStore connections;
    private final Navigator navigator;

    @Inject
    UndoFromLog(UndoInErp undo, ConnectionStore connections, Navigator navigator) {
        this.undo = undo;
        this.connections = connections;
        this.navigator = navigator;
    }

    @Override
    public boolean canUndo(LogEntry entry) {
        return connections.connections().stream().filter(one -> one.id().equals(entry.connection()))
                .anyMatch(one -> undo.look(one, entry.entity(), entry.operation()).isPresent());
    }

    @Override
    public void undo(LogEntry entry) {
        navigator.undoLink(entry.entity(), entry.connection());
    }
}
