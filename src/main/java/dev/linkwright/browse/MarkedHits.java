package dev.linkwright.browse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import dev.linkwright.browse.Finder.FinderPage;
import dev.linkwright.crm.CrmHit;
import dev.linkwright.link.LinkState;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Page;

/** Marks what the CRM found from the local store. */
final class MarkedHits {
    private final LinkStore links;

    @Inject
    MarkedHits(LinkStore links) {
        this.links = links;
    }

    FinderPage page(Page<CrmHit> found) {
        Map<CrmEntity, LinkState> states = links.states(found.items().stream().map(CrmHit::entity).toList());
        List<FinderRow> rows = found.items().stream().map(hit -> new FinderRow(hit.entity(), hit.title(), hit.place(),
                hit.number(), marker(Optional.ofNullable(states.get(hit.entity()))))).toList();
        return new FinderPage(rows, Optional.ofNullable(found.next()));
    }

    static FinderRow.Marker marker(Optional<LinkState> state) {
        return state.map(known -> switch (known) {
            case CONNECTED -> FinderRow.Marker.CONNECTED;
            case CONFLICT -> FinderRow.Marker.CONFLICT;
        }).orElse(FinderRow.Marker.NOT_CONNECTED);
    }
}
