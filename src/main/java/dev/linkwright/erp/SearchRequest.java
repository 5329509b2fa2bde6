package dev.linkwright.erp;

import java.util.List;
import java.util.Optional;

import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;

/**
 * What to look for.
 *
 * @param text     found in name, number, organisation number and the like, as the ERP does itself, whatever the letter
 *                 case, and every sign for itself; blank finds all that the ERP does not hide
 * @param criteria sets of conditions: all of a set must hold, and one set is enough; empty for none. They narrow what
 *                 the text finds
 * @param parent   persons are looked for among those who belong to this actor; empty for all, and elsewhere
 * @param columns  keys of the fields that hits carry
 * @param sort     empty for the ERP's own order, which is stable from page to page: in it an actor that is there all
 *                 the while is neither left out nor doubled by others that come or go between two pages
 * @param page     {@link dev.linkwright.model.Page#next()} of the page before; empty for the first
 * @param size     at most how many, 1 to 1000
 */
public record SearchRequest(ActorType type, String text, List<List<Criterion>> criteria, Optional<ErpActor> parent,
        List<String> columns, Optional<Sort> sort, Optional<String> page, int size) {
    /** By which column, and which way. */
    public record Sort(String field, boolean ascending) {
    }

    public SearchRequest {
        criteria = List.copyOf(criteria);
        columns = List.copyOf(columns);
    }

    public SearchRequest page(String next) {
        return new SearchRequest(type, text, criteria, parent, columns, sort, Optional.of(next), size);
    }
}
