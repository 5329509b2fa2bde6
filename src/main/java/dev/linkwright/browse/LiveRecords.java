package dev.linkwright.browse;

import java.util.List;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Reads records from the systems themselves. */
public final class LiveRecords implements Records {
    private final Cards cards;
    private final ActiveConnections active;
    private final ErpTabs tabs;

    @Inject
    LiveRecords(Cards cards, ActiveConnections active, ErpTabs tabs) {
        this.cards = cards;
        this.active = active;
        this.tabs = tabs;
    }

    @Override
    public Card card(CrmEntity entity) {
        return cards.card(entity);
    }

    @Override
    public List<ErpConnection> connections(EntityType type) {
        return active.all().stream()
                .filter(connection -> connection.actorTypes().stream().anyMatch(actor -> actor.entityType() == type))
                .toList();
    }

    @Override
    public ErpTabState tab(ErpConnection connection, CrmEntity entity) {
        return tabs.of(connection, entity);
    }
}
