package dev.linkwright.browse;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import dev.linkwright.crm.CrmGateway;
import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.link.LinkState;
import dev.linkwright.link.LinkStore;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.EntityType;

/**
 * Finds records in the CRM and marks them from the local store. What is connected or in conflict comes from the store
 * alone, so it is there without a network; what is not connected is the server's pages without the links.
 */
public final class CrmFinder implements Finder {
    private static final int PAGE = 50;
    /** So many of the server's pages are read for one of ours before what was found is shown. */
    private static final int PAGES_AT_ONCE = 8;

    private final CrmGateway crm;
    private final LinkStore links;
    private final LinkTitles titles;
    private final MarkedHits hits;

    @Inject
    public CrmFinder(CrmGateway crm, LinkStore links, LinkTitles titles) {
        this.crm = crm;
        this.links = links;
        this.titles = titles;
        this.hits = new MarkedHits(links);
    }

    @Override
    public FinderPage find(EntityType type, String text, FinderFilter filter, Optional<String> page) {
        return switch (filter) {
            case ALL -> serverPage(type, text, page);
            case NOT_CONNECTED -> notConnected(type, text, page);
            case CONNECTED -> linked(type, text, LinkState.CONNECTED, page);
            case CONFLICT -> linked(type, text, LinkState.CONFLICT, page);
        };
    }

    @Override
    public List<FinderRow> rows(EntityType type, Collection<CrmEntity> entities) {
        List<CrmHit> now = crm.hits(type, entities.stream().map(CrmEntity::id).toList());
        // A later search of what is connected takes the names from the store.
        titles.remember(now.stream().collect(Collectors.toMap(CrmHit::entity, CrmHit::title)));
        return hits.rows(now);
    }

    @Override
    public Map<CrmEntity, FinderRow.Marker> markers(Collection<CrmEntity> entities) {
        return hits.markers(entities);
    }

    @Override
    public void whenMarkersChange(Runnable listener) {
        links.whenChanged(listener);
    }

    private FinderPage serverPage(EntityType type, String text, Optional<String> page) {
        return hits.page(crm.find(new FinderQuery(type, text, page, PAGE)));
    }

    private FinderPage notConnected(EntityType type, String text, Optional<String> page) {
        List<FinderRow> rows = new ArrayList<>();
        Optional<String> next = page;
        for (int pages = 0; pages < PAGES_AT_ONCE; pages++) {
            FinderPage found = serverPage(type, text, next);
            found.rows().stream().filter(row -> row.marker() == FinderRow.Marker.NOT_CONNECTED).forEach(rows::add);
            next = found.next();
            if (next.isEmpty() || rows.size() >= PAGE / 2) {
                break;
            }
        }
        return new FinderPage(rows, next);
    }

    /**
     * Pages are counted in records of the store, so that a filter by text loses none and repeats none. A page ends, too,
     * where names had to be asked of the CRM one by one, so that it comes in time. Each is ranked by itself, as rows that
     * are shown stay where they are.
     */
    private FinderPage linked(EntityType type, String text, LinkState state, Optional<String> page) {
        FinderQuery query = new FinderQuery(type, text, page, PAGE);
        List<FinderRow> rows = new ArrayList<>();
        int offset = page.map(Integer::parseInt).orElse(0);
        for (int pages = 0; pages < PAGES_AT_ONCE && rows.isEmpty(); pages++) {
            List<CrmEntity> entities = links.entities(type, state, offset, PAGE);
            Map<CrmEntity, String> named = titles.titles(entities);
            for (CrmEntity entity : entities) {
                String title = Objects.requireNonNull(named.get(entity));
                if (matches(title, text)) {
                    rows.add(new FinderRow(entity, title, "", "", MarkedHits.marker(Optional.of(state))));
                }
            }
            offset += entities.size();
            if (entities.size() < PAGE) {
                return new FinderPage(query.ranked(rows, FinderRow::title), Optional.empty());
            }
        }
        return new FinderPage(query.ranked(rows, FinderRow::title), Optional.of(String.valueOf(offset)));
    }

    /** As the CRM matches: each word that was typed starts some word of the name. */
    private static boolean matches(String title, String text) {
        String name = " " + title.toLowerCase(Locale.ROOT);
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!name.contains(" " + word)) {
                return false;
            }
        }
        return true;
    }
}
