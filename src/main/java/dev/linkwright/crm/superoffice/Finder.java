package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.model.EntityType;
import dev.linkwright.model.Page;

/**
 * Finds records by what a person types; filtered, sorted and paged by the server. Servers cannot sort by how well something
 * matches. Where all matches fit into a page they are ranked here; where they do not, those whose name begins with what was
 * typed are asked for first, and left out of the pages of all matches that follow.
 */
final class Finder {
    /** Before the address of a page of names that begin with what was typed; every other address is one of all matches. */
    private static final String LEADING = "leading ";
    /** What follows the last of them: all matches from the start. */
    private static final String REST = "rest";

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
        if (text.isEmpty()) {
            Archive.Rows recent = rows(hits.query(kind, listing.all(), listing.latestFirst(), query.size()),
                    query.page());
            return page(kind, recent.rows(), recent.next());
        }
        Archive.Query all = hits.query(kind, listing.typed(text), listing.byName(), query.size());
        Archive.Query leading = hits.query(kind, listing.leading(text), listing.byName(), query.size());
        if (query.page().isEmpty()) {
            return first(kind, query, all, leading);
        }
        String page = query.page().get();
        if (page.startsWith(LEADING)) {
            Archive.Rows more = rows(leading, Optional.of(page.substring(LEADING.length())));
            return more.rows().isEmpty() ? rest(kind, query, all, Optional.empty()) : leading(kind, more);
        }
        return rest(kind, query, all, page.equals(REST) ? Optional.empty() : query.page());
    }

    private Page<CrmHit> first(Kind kind, FinderQuery query, Archive.Query all, Archive.Query leading) {
        Archive.Rows found = rows(all, Optional.empty());
        if (found.next() == null) {
            return page(kind, query.ranked(found.rows(), row -> name(kind, row)), null);
        }
        Archive.Rows first = rows(leading, Optional.empty());
        if (first.next() != null) {
            return leading(kind, first);
        }
        List<JsonNode> both = new ArrayList<>(first.rows());
        both.addAll(others(kind, query, found));
        return page(kind, both, found.next());
    }

    private Page<CrmHit> leading(Kind kind, Archive.Rows found) {
        return page(kind, found.rows(), found.next() == null ? REST : LEADING + found.next());
    }

    /** A page of which nothing is left would look like the end. */
    private Page<CrmHit> rest(Kind kind, FinderQuery query, Archive.Query all, Optional<String> page) {
        Archive.Rows found = rows(all, page);
        List<JsonNode> others = others(kind, query, found);
        while (others.isEmpty() && found.next() != null) {
            found = rows(all, Optional.of(found.next()));
            others = others(kind, query, found);
        }
        return page(kind, others, found.next());
    }

    private static List<JsonNode> others(Kind kind, FinderQuery query, Archive.Rows found) {
        return found.rows().stream().filter(row -> !query.leads(name(kind, row))).toList();
    }

    /** What the server compares where it looks for names that begin with something. */
    private static String name(Kind kind, JsonNode row) {
        return row.path(kind.listing().leadingName()).asText("");
    }

    private Archive.Rows rows(Archive.Query asked, Optional<String> page) {
        return archive.page(asked, page, Archive.End.SHORT_PAGE);
    }

    private Page<CrmHit> page(Kind kind, List<JsonNode> rows, @Nullable String next) {
        return new Page<>(hits.of(kind, rows), next);
    }

    List<CrmHit> hits(EntityType type, List<Long> ids) {
        List<CrmHit> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += Hits.AT_ONCE) {
            all.addAll(hits.numbered(Kind.of(type), ids.subList(from, Math.min(from + Hits.AT_ONCE, ids.size()))));
        }
        return all;
    }
}
