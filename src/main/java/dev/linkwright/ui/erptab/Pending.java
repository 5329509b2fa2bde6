package dev.linkwright.ui.erptab;

import java.util.Optional;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.connect.Compared;
import dev.linkwright.connect.PendingDisconnect;
import dev.linkwright.model.OperationId;

/** What Save would do. Nothing of it is written anywhere. */
sealed interface Pending {
    /** A link is made. */
    record Connect(Compared compared) implements Pending {
    }

    /** The link goes, and those of a company's contacts. */
    record Disconnect(ErpConnection connection, PendingDisconnect links) implements Pending {
    }

    /** The link goes, and one to another actor is made. */
    record Replace(PendingDisconnect links, Compared compared) implements Pending {
    }

    default ErpConnection connection() {
        return switch (this) {
            case Connect(Compared compared) -> compared.connection();
            case Disconnect(ErpConnection connection, _) -> connection;
            case Replace(_, Compared compared) -> compared.connection();
        };
    }

    /** The comparison whose plan is run; empty where no link is made. */
    default Optional<Compared> connects() {
        return switch (this) {
            case Connect(Compared compared) -> Optional.of(compared);
            case Disconnect _ -> Optional.empty();
            case Replace(_, Compared compared) -> Optional.of(compared);
        };
    }

    /** The same with another comparison. */
    default Pending with(Compared again) {
        return switch (this) {
            case Connect _,Disconnect _ -> new Connect(again);
            case Replace(PendingDisconnect links, _) -> new Replace(links, again);
        };
    }

    /** The Create that made the actor, which is there whatever becomes of this. */
    default Optional<OperationId> made() {
        return connects().flatMap(Compared::made);
    }

    /** The CRM record's name. */
    default String entityTitle() {
        return switch (this) {
            case Connect(Compared compared) -> compared.pending().entityTitle();
            case Disconnect(_, PendingDisconnect links) -> links.own().entityTitle();
            case Replace(_, Compared compared) -> compared.pending().entityTitle();
        };
    }
}
