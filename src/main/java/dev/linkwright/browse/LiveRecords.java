package dev.linkwright.browse;

import java.util.List;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/** Reads records from the systems themselves. */
public final class LiveRecords implements Records {
    private final Cards cards;
    private final ConnectionStore connections;
    private final ErpTabs tabs;

    @Inject
    LiveRecords(Cards cards, ConnectionStore connections, ErpTabs tabs) {
        this.cards = cards;
        this.connections = connections;
        this.tabs = tabs;
    }

    @Override
    public Card card(CrmEntity entity) {
        return cards.card(entity);
    }

    @Override
    public List<ErpConnection> connections(EntityType type) {
        return connections.connections().stream().filter(ErpConnection::active)
                .filter(connection -> connection.actorTypes().stream().anyMatch(actor -> actor.entityType() == type))
                .toList();
    }

    @Override
    public ErpTabState tab(ErpConnection connection, CrmEntity entity) {
        return tabs.of(connection, entity);
    }
}
