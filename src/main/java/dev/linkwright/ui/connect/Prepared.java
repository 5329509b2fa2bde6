package dev.linkwright.ui.connect;

import java.util.List;
import java.util.Optional;

import dev.linkwright.connect.ActorName;
import dev.linkwright.connect.ConnectToErp;
import dev.linkwright.connect.ConnectWish;
import dev.linkwright.connect.HitColumn;
import dev.linkwright.connect.Searchable;

/**
 * What the dialog reads once, beside the first search.
 *
 * @param parent name of the actor within which persons are looked for
 */
record Prepared(List<HitColumn> columns, Searchable searchable, Optional<ActorName> parent) {

    /** Asks the ERP. */
    static Prepared read(ConnectToErp connect, ConnectWish wish) {
        return new Prepared(connect.columns(wish.connection(), wish.type()),
                connect.searchable(wish.connection(), wish.type()),
                wish.parent().flatMap(parent -> connect.name(wish.connection(), parent)));
    }
}
