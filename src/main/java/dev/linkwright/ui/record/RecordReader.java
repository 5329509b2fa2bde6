package dev.linkwright.ui.record;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.CardFields;
import dev.linkwright.browse.Finder.FinderPage;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** What the pages read. Calls block and belong on {@code Work}. */
public interface RecordReader {

    /** Which fields the card of a kind of record shows. */
    CardFields fields(EntityType type);

    /** The record as the CRM holds it now. */
    Card card(CrmEntity entity);

    /**
     * A page of the records of a kind that belong to a record.
     *
     * @param page the page before's {@link FinderPage#next()}; empty for the first
     */
    FinderPage related(CrmEntity entity, EntityType type, Optional<String> page);

    /** How records stand now. Asks the local store only. */
    Map<CrmEntity, FinderRow.Marker> markers(Collection<CrmEntity> entities);

    /** Runs something whenever markers may have changed, by whatever, on any thread. */
    void whenMarkersChange(Runnable listener);
}
