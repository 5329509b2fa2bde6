package dev.linkwright.connect;

import java.util.Optional;

import dev.linkwright.model.ActorType;

/**
 * What to look for in the ERP.
 *
 * @param text      blank finds all
 * @param sortedBy  key of a sortable column; empty for the ERP's own order
 * @param page      {@link HitPage#next()} of the page before; empty for the first
 */
public record HitQuery(ActorType type, String text, Optional<String> sortedBy, boolean ascending,
        Optional<String> page) {
}
