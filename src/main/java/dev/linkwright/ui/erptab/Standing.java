package dev.linkwright.ui.erptab;

import java.util.List;
import java.util.Optional;

import dev.linkwright.browse.ErpTabState;
import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.ErpActor;

/**
 * What a state says of a record's link, and what a person may do about it.
 *
 * @param connectTo the actor types that it can be connected to now
 * @param actor     what it is connected to
 * @param number    what people call that
 * @param linked    whether it is connected, even if to an actor that nobody knows any more
 * @param editable  whether a link can be made or ended now
 */
record Standing(Optional<ErpConnection> connection, List<ActorType> connectTo, Optional<ErpActor> actor, String number,
        boolean linked, boolean editable) {

    static Standing of(ErpTabState state) {
        return switch (state) {
            case ErpTabState.NoConnection() -> new Standing(Optional.empty(), List.of(), Optional.empty(), "", false,
                    false);
            case ErpTabState.NotConnected open -> {
                boolean possible = open.whyNot().isEmpty() && !open.possible().isEmpty();
                yield new Standing(Optional.of(open.connection()), possible ? open.possible() : List.of(),
                        Optional.empty(), "", false, possible);
            }
            case ErpTabState.Connected linked -> linked(linked.connection(), linked.actor(), linked.number());
            case ErpTabState.ActorGone gone -> linked(gone.connection(), gone.actor(), gone.number());
            case ErpTabState.ActorArchived hidden -> linked(hidden.connection(), hidden.actor(), hidden.number());
            case ErpTabState.ActorMerged merged -> linked(merged.connection(), merged.actor(), merged.number());
            case ErpTabState.LeftOut left -> linked(left.connection(), left.actor(), left.number());
            case ErpTabState.EntityGone gone -> new Standing(Optional.of(gone.connection()), List.of(),
                    Optional.empty(), "", true, true);
            case ErpTabState.OutOfReach away -> new Standing(Optional.of(away.connection()), List.of(), away.actor(),
                    away.number(), away.actor().isPresent(), false);
            case ErpTabState.Claimed claimed -> bare(claimed.connection(), "");
            case ErpTabState.Interrupted stopped -> bare(stopped.connection(), stopped.number());
        };
    }

    private static Standing linked(ErpConnection connection, ErpActor actor, String number) {
        return new Standing(Optional.of(connection), List.of(), Optional.of(actor), number, true, true);
    }

    private static Standing bare(ErpConnection connection, String number) {
        return new Standing(Optional.of(connection), List.of(), Optional.empty(), number, false, false);
    }
}
