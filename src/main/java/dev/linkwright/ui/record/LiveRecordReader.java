package dev.linkwright.ui.record;

import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.browse.Card;
import dev.linkwright.browse.CardFields;
import dev.linkwright.browse.Cards;
import dev.linkwright.browse.Finder.FinderPage;
import dev.linkwright.browse.RelatedRecords;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Reads from the CRM. */
public final class LiveRecordReader implements RecordReader {
    private final Cards cards;
    private final RelatedRecords related;

    @Inject
    public LiveRecordReader(Cards cards, RelatedRecords related) {
        this.cards = cards;
        this.related = related;
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
}
