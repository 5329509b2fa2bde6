package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.RelatedQuery;
import dev.linkwright.model.Page;

/**
 * Finds the records that belong to another one.
 *
 * <p>
 * A record may have several rows, as when two people of a company are members of a project. Rows come in an order in
 * which these stand together, so that it is enough to leave out what came last; across pages that is remembered in the
 * part of the address that is not sent.
 */
final class RelatedRecords {
    private final WebApi api;
    private final Archive archive;
    private final Hits hits;

    RelatedRecords(WebApi api, Archive archive, Hits hits) {
        this.api = api;
        this.archive = archive;
        this.hits = hits;
    }

    Page<CrmHit> find(RelatedQuery query) {
        @Nullable
        Relation relation = Kind.of(query.entity().type()).relations().get(query.type());
        if (relation == null) {
            return new Page<>(List.of(), null);
        }
        Kind kind = Kind.of(query.type());
        int size = relation.whole() ? query.size() : Math.min(query.size(), Hits.AT_ONCE);
        Archive.Rows rows = archive.page(asked(relation, kind, query, size), query.page(), Archive.End.SHORT_PAGE);
        Set<Long> before = new HashSet<>();
        query.page().map(HttpUrl::get).map(HttpUrl::fragment).map(Long::parseLong).ifPresent(before::add);
        List<JsonNode> each = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        for (JsonNode row : rows.rows()) {
            long number = row.path(relation.member()).asLong();
            if (number > 0 && before.add(number)) {
                each.add(row);
                numbers.add(number);
            }
        }
        List<CrmHit> found = relation.whole()
                ? hits.of(kind, each)
                : numbers.isEmpty() ? List.of() : hits.numbered(kind, numbers);
        return new Page<>(found, next(rows, relation));
    }

    private Archive.Query asked(Relation relation, Kind kind, RelatedQuery query, int size) {
        Listing listing = kind.listing();
        return new Archive.Query(api.at("Archive", relation.archive()),
                relation.whole() ? listing.columns() : relation.member(),
                relation.owner() + " = " + query.entity().id(),
                relation.whole() ? listing.byName() : relation.member(), relation.entities(), size);
    }

    private static @Nullable String next(Archive.Rows rows, Relation relation) {
        @Nullable
        String next = rows.next();
        if (next == null || rows.rows().isEmpty()) {
            return next;
        }
        long last = rows.rows().getLast().path(relation.member()).asLong();
        return HttpUrl.get(next).newBuilder().fragment(Long.toString(last)).build().toString();
    }
}
