package dev.linkwright.sandbox.crm;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.linkwright.sandbox.http.Answer;

/** Archives as OData lists, and as the agent answers them. */
final class ArchiveEndpoints {

    private static final int USUAL_PAGE = 500;

    private final FilterOperators operators;
    private final Assumptions assumptions;
    private final int pageCap;

    ArchiveEndpoints(FilterOperators operators, Assumptions assumptions, int pageCap) {
        this.operators = operators;
        this.assumptions = assumptions;
        this.pageCap = pageCap;
    }

    Answer list(Archive every, Call call) {
        if (!call.isGet()) {
            throw ApiError.methodNotAllowed(call.method());
        }
        if (!call.parameter("$mode").isEmpty() && !call.parameter("$mode").equalsIgnoreCase("Slim")) {
            throw ApiError.badRequest("The sandbox answers $mode=Slim only.");
        }
        String filter = call.parameter("$filter");
        if (filter.isBlank() && assumptions.is(Assumption.MissingFilter.REFUSED)) {
            throw ApiError.badRequest("The archive needs a restriction.");
        }
        Archive archive = some(every, call.parameter("$entities"));
        List<String> columns = ArchiveQuery.names(call.parameter("$select"));
        int top = Math.min(count(call.parameter("$top"), Math.min(USUAL_PAGE, pageCap)), pageCap);
        int skip = count(call.parameter("$skip"), 0);
        var query = new ArchiveQuery(archive, columns.isEmpty() ? List.of(archive.key().name()) : columns,
                FilterParser.parse(filter, archive, operators),
                ArchiveQuery.orders(archive, call.parameter("$orderBy")), skip, top);
        ArchiveQuery.Page page = query.run();
        ObjectNode json = Wire.object().put("odata.metadata", call.base() + "archive$metadata");
        json.set("odata.nextLink", nextLink(call, page, skip + top, top));
        ArrayNode rows = json.putArray("value");
        page.rows().forEach(row -> rows.add(row(query, row, call)));
        return Answer.ok(json);
    }

    private Archive some(Archive archive, String entities) {
        return archive.ofEntities(ArchiveQuery.names(entities), assumptions.is(Assumption.UnnamedEntities.ALL));
    }

    private ObjectNode row(ArchiveQuery query, ObjectNode row, Call call) {
        Archive archive = query.archive();
        long key = archive.key().number().applyAsLong(row);
        ObjectNode json = Wire.object();
        if (assumptions.is(Assumption.PrimaryKeyForm.STRING)) {
            json.put("PrimaryKey", Long.toString(key));
        } else {
            json.put("PrimaryKey", key);
        }
        json.put("EntityName", archive.entity(row));
        DateStyle dates = new DateStyle(ZoneOffset.UTC, call.dates().offset(), false);
        boolean safe = call.parameter("$jsonSafe").equalsIgnoreCase("true");
        for (String name : query.columns()) {
            json.set(safe ? name.replace('/', '_') : name, archive.column(name).json(row, dates));
        }
        return json;
    }

    private JsonNode nextLink(Call call, ArchiveQuery.Page page, int next, int top) {
        boolean full = page.rows().size() == top && top > 0;
        boolean named = page.more() || (full && assumptions.is(Assumption.LastFullPage.NAMES_AN_EMPTY_NEXT));
        if (!named || top == 0 || assumptions.is(Assumption.NextLink.ABSENT)) {
            return Wire.nothing();
        }
        var parameters = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        parameters.putAll(call.query());
        parameters.put("$skip", Integer.toString(next));
        var link = new StringBuilder(assumptions.is(Assumption.NextLink.RELATIVE) ? "/api/v1/" : call.base());
        link.append(String.join("/", call.path()));
        char sign = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            link.append(sign).append(encoded(parameter.getKey())).append('=').append(encoded(parameter.getValue()));
            sign = '&';
        }
        return Wire.object().textNode(link.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%24", "$");
    }

    /** {@code Archive/GetArchiveListByColumns2}: pages from 0, a negative page is a number of rows to skip. */
    ArrayNode agentList(Archive every, JsonNode arguments) {
        Archive archive = some(every, Wire.text(arguments, "Entities"));
        String restrictions = Wire.text(arguments, "Restrictions");
        if (restrictions.isBlank()) {
            throw ApiError.badRequest("The archive needs a restriction.");
        }
        int size = Math.min(Math.max(Wire.number(arguments, "PageSize"), 0), pageCap);
        int page = Wire.number(arguments, "Page");
        var query = new ArchiveQuery(archive, ArchiveQuery.names(Wire.text(arguments, "Columns")),
                FilterParser.parse(restrictions, archive, operators),
                ArchiveQuery.orders(archive, Wire.text(arguments, "SortOrder")), page < 0 ? -page : page * size, size);
        ArrayNode rows = Wire.array();
        for (ObjectNode row : query.run().rows()) {
            long key = archive.key().number().applyAsLong(row);
            ObjectNode json = rows.addObject().put("EntityName", archive.entity(row)).put("PrimaryKey", key);
            ObjectNode data = json.putObject("ColumnData");
            for (String name : query.columns()) {
                data.putObject(name).put("DisplayValue", archive.column(name).encoded(row)).put("TooltipHint", "")
                        .put("LinkHint", "");
            }
            json.put("LinkHint", "nav=" + archive.entity(row) + "&" + archive.entity(row) + "_id=" + key).put(
                    "StyleHint",
                    "");
        }
        return rows;
    }

    private static int count(String parameter, int otherwise) {
        if (parameter.isBlank()) {
            return otherwise;
        }
        try {
            return Math.max(0, Integer.parseInt(parameter.strip()));
        } catch (NumberFormatException notANumber) {
            throw ApiError.badRequest("'" + parameter + "' is not a number of rows.");
        }
    }
}
