package dev.linkwright.ui.record;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.CardFields;
import dev.linkwright.browse.Cards;
import dev.linkwright.browse.Finder;
import dev.linkwright.browse.Finder.FinderPage;
import dev.linkwright.browse.FinderRow;
import dev.linkwright.browse.RelatedRecords;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Reads from the CRM, and how records stand from the local store. */
public final class LiveRecordReader implements RecordReader {
    private final Cards cards;
    private final RelatedRecords related;
    private final Finder finder;

    @Inject
    public LiveRecordReader(Cards cards, RelatedRecords related, Finder finder) {
        this.cards = cards;
        this.related = related;
        this.finder = finder;
    }

    @Override
    public CardFields fields(EntityType type) {
        return cards.fields(type);
    }

    @Override
    public Card card(CrmEntity entity) {
        return cards.card(entity);
    }

    @Override
    public FinderPage related(CrmEntity entity, EntityType type, Optional<String> page) {
        return related.of(entity, type, page);
    }

    @Override
    public Map<CrmEntity, FinderRow.Marker> markers(Collection<CrmEntity> entities) {
        return finder.markers(entities);
    }

    @Override
    public void whenMarkersChange(Runnable listener) {
        finder.whenMarkersChange(listener);
    }
}
