package dev.linkwright.ui.erptab;

import jakarta.inject.Inject;

import dev.linkwright.browse.Records;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.CreateInErp;
import dev.linkwright.connect.DisconnectFromErp;
import dev.linkwright.connect.PendingConnect;
import dev.linkwright.connect.PlanLists;
import dev.linkwright.connect.ReactivateInErp;
import dev.linkwright.connect.SyncInErp;
import dev.linkwright.connect.TakeOverClaim;
import dev.linkwright.connect.UndoInErp;

/** What the tab does with the two systems; every call blocks. */
public record UseCases(Records records, ConnectToErp connect, DisconnectFromErp disconnect, UndoInErp undo,
        CreateInErp create, SyncInErp sync, PlanLists lists, ReactivateInErp reactivate, TakeOverClaim takeOver) {

    @Inject
    public UseCases {
    }

    /** With the lists that a person needs to read it. */
    Compared compared(ErpConnection through, PendingConnect pending) {
        return new Compared(through, pending, lists.of(through, pending.plan()));
    }
}
