package dev.linkwright.browse;

import jakarta.inject.Inject;

import dev.linkwright.config.ErpConnection;
import dev.linkwright.crm.CrmGateway;
import dev.linkwright.link.ConnectionStore;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.ProblemException;

/** What linked records are called: as the store remembers it, else as the CRM tells. */
public final class LinkTitles {
    private final LinkStore links;
    private final ConnectionStore connections;
    private final CrmGateway crm;

    @Inject
    public LinkTitles(LinkStore links, ConnectionStore connections, CrmGateway crm) {
        this.links = links;
        this.connections = connections;
        this.crm = crm;
    }

    /** The name of a linked record; its number where neither the store nor the CRM can tell now. */
    public String title(CrmEntity entity) {
        for (ErpConnection connection : connections.connections()) {
            String title = links.of(connection.id(), entity).map(link -> link.entityTitle()).orElse("");
            if (!title.isBlank()) {
                return title;
            }
        }
        try {
            return crm.read(entity, Bindings.NONE).title();
        } catch (ProblemException _) {
            return "#" + entity.id();
        }
    }
}
