package dev.linkwright.connect;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;

/**
 * What to look for in the ERP.
 *
 * @param text      blank finds all
 * @param criteria  sets of conditions: all of a set must hold, and one set is enough; empty for none. They narrow what
 *                  the text finds
 * @param parent    persons are looked for among those who belong to this actor; empty elsewhere
 * @param sortedBy  key of a sortable column; empty for the ERP's own order
 * @param page      {@link HitPage#next()} of the page before; empty for the first
 */
public record HitQuery(ActorType type, String text, List<List<Criterion>> criteria, Optional<ErpActor> parent,
        Optional<String> sortedBy, boolean ascending, Optional<String> page) {
    public HitQuery {
        criteria = List.copyOf(criteria);
    }

    /** Everything that a text finds, in the ERP's own order. */
    public HitQuery(ActorType type, String text) {
        this(type, text, List.of(), Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    /** The page of the same hits that lies there. */
    public HitQuery at(Optional<String> place) {
        return new HitQuery(type, text, criteria, parent, sortedBy, ascending, place);
    }

    /** The same hits from the first on, in another order. */
    public HitQuery sorted(Optional<String> column, boolean up) {
        return new HitQuery(type, text, criteria, parent, column, up, Optional.empty());
    }
}
