package dev.linkwright.sandbox.erp;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.http.Answer;
import dev.linkwright.sandbox.http.Request;

/** Answers GET: lists, page by page, and single records. */
final class Reading {

    private static final String JSON = "application/json; odata.metadata=minimal; charset=utf-8";

    private final Listing listing;
    private final View view;
    private final Expansion expansion;
    private final int pageMaximum;
    private final ErpAssumptions assumptions;
    private final AtomicLong rowsServed;

    Reading(View view, Expansion expansion, int pageMaximum, ErpAssumptions assumptions, AtomicLong rowsServed) {
        this.listing = new Listing(view, assumptions);
        this.view = view;
        this.expansion = expansion;
        this.pageMaximum = pageMaximum;
        this.assumptions = assumptions;
        this.rowsServed = rowsServed;
    }

    /** @param context what the rows are, as {@code companies(…)/customers} */
    Answer list(Table table, Request request, String metadata, String context) {
        Query query = Query.of(table.set(), request, pageMaximum, assumptions);
        Listing.Page page = listing.page(table, query);
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("@odata.context", metadata + "#" + context);
        if (query.count()) {
            json.put("@odata.count", listing.count(table, query));
        }
        ArrayNode rows = json.putArray("value");
        for (int place : page.places()) {
            Row row = table.row(place);
            if (row != null) {
                rows.add(entity(table, row, query));
            }
        }
        rowsServed.addAndGet(rows.size());
        if (!page.nextToken().isEmpty()) {
            json.put("@odata.nextLink", nextLink(request, query, page));
        }
        Answer answer = answer(200, json);
        int preferred = Query.preferredPage(request);
        return preferred > 0 ? answer.with("Preference-Applied", "odata.maxpagesize=" + preferred) : answer;
    }

    Answer count(Table table, Request request) {
        Query query = Query.of(table.set(), request, pageMaximum, assumptions);
        return new Answer(200, Map.of("Content-Type", "text/plain"),
                Long.toString(listing.count(table, query)));
    }

    Answer one(Table table, Row row, Request request, String metadata, String context) {
        Query query = Query.of(table.set(), request, pageMaximum, assumptions);
        rowsServed.incrementAndGet();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("@odata.context",
                metadata + "#" + context + "/$entity");
        return answer(200, json.setAll(entity(table, row, query)));
    }

    /** The row as a write answers it. */
    Answer written(int status, Table table, Row row, String metadata, String context) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("@odata.context",
                metadata + "#" + context + "/$entity");
        return answer(status, json.setAll(view.entity(table, row, List.copyOf(table.set().properties().values()))));
    }

    static Answer answer(int status, ObjectNode json) {
        return Answer.of(status, json).with("Content-Type", JSON).with("OData-Version", "4.0");
    }

    private ObjectNode entity(Table table, Row row, Query query) {
        ObjectNode json = view.entity(table, row, query.select());
        query.expand().forEach(name -> json.set(name, expansion.of(table, row.place(), name)));
        return json;
    }

    /** The same question with what is left of {@code $top}, from behind the last row shown. */
    private static String nextLink(Request request, Query query, Listing.Page page) {
        String kept = Arrays.stream(request.query().split("&", -1)).filter(one -> {
            String name = Request.decoded(one.split("=", 2)[0]);
            return !one.isEmpty() && !List.of("$skip", "$top", "$skiptoken", "aid").contains(name);
        }).map(one -> one + "&").collect(Collectors.joining());
        String left = query.top() == Long.MAX_VALUE ? "" : "$top=" + (query.top() - page.places().size()) + "&";
        return request.origin() + request.path() + "?" + kept + left + "aid=FIN&$skiptoken=" + page.nextToken();
    }
}
