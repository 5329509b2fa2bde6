package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.jspecify.annotations.Nullable;

import okhttp3.HttpUrl;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.Problem.Outcome;

/** Queries over many records, page by page. */
final class Archive {
    private static final String SKIP = "$skip";

    private final WebApi api;

    Archive(WebApi api) {
        this.api = api;
    }

    /** How to tell the last page of a server that names no next one. */
    enum End {
        /** A page that is not full. */
        SHORT_PAGE,
        /** An empty page: also right where the server gives fewer rows than asked for; costs one request more. */
        EMPTY_PAGE
    }

    /**
     * Some rows.
     *
     * @param next asks for what follows; null on the last page
     */
    record Rows(List<JsonNode> rows, @Nullable String next) {
    }

    /**
     * A query: which columns, which rows, in which order, how many at once.
     *
     * @param entities what the archive calls the rows that are wanted; empty for the usual ones
     */
    record Query(HttpUrl archive, String select, String filter, String orderBy, String entities, int top) {
        HttpUrl url() {
            HttpUrl.Builder url = archive.newBuilder().addQueryParameter("$select", select)
                    .addQueryParameter("$filter", filter).addQueryParameter("$orderBy", orderBy);
            if (!entities.isEmpty()) {
                url.addQueryParameter("$entities", entities);
            }
            return url.addQueryParameter("$top", Integer.toString(top)).build();
        }

        /** The same from a later row on. */
        String from(int row) {
            return url().newBuilder().setQueryParameter(SKIP, Integer.toString(row)).build().toString();
        }
    }

    Rows page(Query query, Optional<String> page, End end) {
        HttpUrl url = page.map(HttpUrl::get).orElseGet(query::url);
        JsonAnswer answer = api.get(url);
        JsonNode value = answer.body().path("value");
        if (!value.isArray()) {
            throw api.malformed(answer, "no rows", Outcome.NOTHING_DONE);
        }
        List<JsonNode> rows = new ArrayList<>();
        value.forEach(rows::add);
        return new Rows(rows, next(answer, query, url, rows.size(), end));
    }

    /** All rows of all pages; for queries that find few. */
    List<JsonNode> all(Query query) {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> page = Optional.empty();
        do {
            Rows rows = page(query, page, End.SHORT_PAGE);
            all.addAll(rows.rows());
            page = Optional.ofNullable(rows.next());
        } while (page.isPresent());
        return all;
    }

    private @Nullable String next(JsonAnswer answer, Query query, HttpUrl asked, int rows, End end) {
        String link = answer.body().path("odata.nextLink").asText("");
        if (!link.isEmpty() && !link.equals("null")) {
            @Nullable
            HttpUrl next = asked.resolve(link);
            if (next == null || !(isOneServer(next, asked) || isOneServer(next, api.root()))) {
                throw api.malformed(answer, "the next page lies on another server", Outcome.NOTHING_DONE);
            }
            return next.toString();
        }
        boolean last = rows == 0 || (end == End.SHORT_PAGE && rows < query.top());
        return last ? null : skipping(asked, rows);
    }

    private static boolean isOneServer(HttpUrl one, HttpUrl other) {
        return one.host().equals(other.host()) && one.port() == other.port() && one.scheme().equals(other.scheme());
    }

    private static String skipping(HttpUrl asked, int rows) {
        @Nullable
        String before = asked.queryParameter(SKIP);
        int skip = before == null ? 0 : Integer.parseInt(before);
        return asked.newBuilder().setQueryParameter(SKIP, Integer.toString(skip + rows)).build().toString();
    }

    /** A text inside a filter. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
