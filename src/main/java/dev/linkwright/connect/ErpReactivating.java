package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.KeptLink;
import dev.linkwright.link.LinkChange;
import dev.linkwright.link.OperationKind;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.OperationId;
import dev.linkwright.model.Problem;
import dev.linkwright.sync.run.LinkedRecords;
import dev.linkwright.sync.run.RunOutcome;

/** Makes actors active again for the person who is signed in. */
public final class ErpReactivating implements ReactivateInErp {
    private final LinkedRecords linked;
    private final LinkChanging changing;
    private final OpenSystems open;

    @Inject
    ErpReactivating(LinkedRecords linked, LinkChanging changing, OpenSystems open) {
        this.linked = linked;
        this.changing = changing;
        this.open = open;
    }

    @Override
    public ReactivateOutcome reactivate(ErpConnection connection, CrmEntity entity) {
        Optional<KeptLink> link = linked.own(connection.id(), entity);
        return link.isEmpty()
                ? new ReactivateOutcome.LinkChanged()
                : outcome(changing.apply(open.of(connection), OperationKind.REACTIVATE,
                        new LinkChange(List.of(link.get()), List.of()), Bindings.NONE, Bindings.NONE));
    }

    private static ReactivateOutcome outcome(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Done done -> new ReactivateOutcome.Active(done.link());
            case RunOutcome.LinksChanged _ -> new ReactivateOutcome.LinkChanged();
            case RunOutcome.Stopped(Problem problem, Optional<OperationId> unfinished) ->
                new ReactivateOutcome.Stopped(problem, unfinished);
            case RunOutcome.Moved _,RunOutcome.Unclear _,RunOutcome.Taken _,RunOutcome.Claimed _,RunOutcome.TakenBack _,RunOutcome.LinksRemoved _,RunOutcome.LinksRestored _,RunOutcome.CompanyNotLinked _ ->
                throw new IllegalStateException("No outcome of making an actor active: " + outcome);
        };
    }
}
