package dev.linkwright.sync.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmKey;
import dev.linkwright.crm.LinkKey;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.ConnectionId;
import dev.linkwright.model.Link;
import dev.linkwright.model.Page;

/** Makes the local store follow the links that the CRM holds, in as few requests as its pages allow. */
public final class LinkRefresh {
    private final CrmGateway crm;
    private final LinkStore links;

    @Inject
    LinkRefresh(CrmGateway crm, LinkStore links) {
        this.crm = crm;
        this.links = links;
    }

    /** Reads all links of a connection; answers how many there are. */
    public int run(ConnectionId connection) {
        List<Link> found = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Page<CrmKey> keys = crm.keys(connection, page);
            keys.items().stream().map(LinkKey::of).flatMap(Optional::stream)
                    .map(key -> key.unseen("", Bindings.NONE)).forEach(found::add);
            page = Optional.ofNullable(keys.next());
        } while (page.isPresent());
        links.replaceAll(connection, found);
        return found.size();
    }
}
