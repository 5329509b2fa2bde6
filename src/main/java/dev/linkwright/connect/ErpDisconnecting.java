package dev.linkwright.connect;

import java.util.List;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;
import dev.linkwright.sync.run.LinkedRecords;

/** Disconnects records for the person who is signed in. */
public final class ErpDisconnecting implements DisconnectFromErp {
    private final LinkedRecords linked;
    private final LinkChanging changing;
    private final OpenSystems open;

    @Inject
    ErpDisconnecting(LinkedRecords linked, LinkChanging changing, OpenSystems open) {
        this.linked = linked;
        this.changing = changing;
        this.open = open;
    }

    @Override
    public PendingDisconnect look(ErpConnection connection, CrmEntity entity) {
        List<KeptLink> links = linked.of(connection.id(), entity);
        if (links.isEmpty()) {
            throw new ProblemException(new Problem.NotFound("CRM", LinkKey.NAME + " " + entity.id()));
        }
        return new PendingDisconnect(links);
    }

    /** The ERP is not asked anything, so that a connection to an ERP that is gone can be ended, too. */
    @Override
    public LinkOutcome disconnect(ErpConnection connection, PendingDisconnect pending) {
        return changing.run(open.unchecked(connection), OperationKind.DISCONNECT,
                new LinkChange(pending.links(), List.of()), Bindings.NONE, Bindings.NONE);
    }
}
