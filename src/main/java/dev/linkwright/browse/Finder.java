package dev.linkwright.browse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Finds CRM records. Calls block and belong on {@code Work}. */
public interface Finder {

    /**
     * A page of records.
     *
     * @param page the page before's {@link FinderPage#next()}; empty for the first
     */
    FinderPage find(EntityType type, String text, FinderFilter filter, Optional<String> page);

    /** Some records of a kind as they are now in the CRM, in no order; deleted ones are not among them. */
    List<FinderRow> rows(EntityType type, Collection<CrmEntity> entities);

    /** How records stand now. Asks the local store only. */
    Map<CrmEntity, FinderRow.Marker> markers(Collection<CrmEntity> entities);

    /** Runs something whenever markers may have changed, by whatever, on any thread; it must be quick. */
    void whenMarkersChange(Runnable listener);

    /** A part of the list. */
    record FinderPage(List<FinderRow> rows, Optional<String> next) {
        public FinderPage {
            rows = List.copyOf(rows);
        }
    }
}
