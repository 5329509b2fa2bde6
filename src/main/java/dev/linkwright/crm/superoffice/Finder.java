package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.List;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Page;

/** Finds records by what a person types; filtered, sorted and paged by the server. */
final class Finder {
    private final Archive archive;
    private final Hits hits;

    Finder(Archive archive, Hits hits) {
        this.archive = archive;
        this.hits = hits;
    }

    Page<CrmHit> find(FinderQuery query) {
        Kind kind = Kind.of(query.type());
        Listing listing = kind.listing();
        String text = query.text().strip();
        Archive.Query asked = text.isEmpty()
                ? hits.query(kind, listing.all(), listing.latestFirst(), query.size())
                : hits.query(kind, listing.typed(text), listing.byName(), query.size());
        Archive.Rows rows = archive.page(asked, query.page(), Archive.End.SHORT_PAGE);
        return new Page<>(hits.of(kind, rows.rows()), rows.next());
    }

    List<CrmHit> hits(EntityType type, List<Long> ids) {
        List<CrmHit> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += Hits.AT_ONCE) {
            all.addAll(hits.numbered(Kind.of(type), ids.subList(from, Math.min(from + Hits.AT_ONCE, ids.size()))));
        }
        return all;
    }
}
