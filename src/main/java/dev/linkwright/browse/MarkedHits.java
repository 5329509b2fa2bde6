package dev.linkwright.browse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

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
        return new FinderPage(rows(found.items()), Optional.ofNullable(found.next()));
    }

    List<FinderRow> rows(List<CrmHit> found) {
        Map<CrmEntity, FinderRow.Marker> markers = markers(found.stream().map(CrmHit::entity).toList());
        return found.stream().map(hit -> new FinderRow(hit.entity(), hit.title(), hit.place(), hit.number(),
                Objects.requireNonNull(markers.get(hit.entity())))).toList();
    }

    /** Of each of them. */
    Map<CrmEntity, FinderRow.Marker> markers(Collection<CrmEntity> entities) {
        Map<CrmEntity, LinkState> states = links.states(entities);
        return entities.stream().distinct().collect(Collectors.toUnmodifiableMap(entity -> entity,
                entity -> marker(Optional.ofNullable(states.get(entity)))));
    }

    static FinderRow.Marker marker(Optional<LinkState> state) {
        return state.map(known -> switch (known) {
            case CONNECTED -> FinderRow.Marker.CONNECTED;
            case CONFLICT -> FinderRow.Marker.CONFLICT;
        }).orElse(FinderRow.Marker.NOT_CONNECTED);
    }
}
