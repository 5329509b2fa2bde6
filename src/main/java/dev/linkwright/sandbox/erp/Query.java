package dev.linkwright.sandbox.erp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.linkwright.sandbox.http.Request;

/**
 * What a list is asked for.
 *
 * @param top
 *            how many rows at most, over all pages
 * @param page
 *            how many rows at most in one answer
 * @param skipToken
 *            the id of the last row of the page before; blank on the first page
 */
record Query(Condition condition, List<Sort> order, List<Property> select, List<String> expand, long top, long skip,
        int page, boolean count, String skipToken) {

    /** One property to sort by. */
    record Sort(Property property, boolean descending) {
    }

    private static final Set<String> KNOWN = Set.of("$filter", "$top", "$skip", "$count", "$select", "$orderby",
            "$expand", "$schemaversion", "$skiptoken");
    private static final Pattern PAGE_SIZE = Pattern
            .compile("(?:^|[,;\\s])(?:odata\\.)?maxpagesize\\s*=\\s*(\\d{1,9})");
    private static final BigDecimal NESTS_FROM = new BigDecimal("2.1");

    Query {
        order = List.copyOf(order);
        select = List.copyOf(select);
        expand = List.copyOf(expand);
    }

    static Query of(EntitySet set, Request request, int pageMaximum, ErpAssumptions assumptions) {
        Map<String, String> parameters = request.parameters();
        for (String name : parameters.keySet()) {
            if (name.startsWith("$") && !KNOWN.contains(name)) {
                throw ErpError.badRequest(ErpText.NOT_SUPPORTED, name);
            }
        }
        int preferred = preferredPage(request);
        return new Query(
                FilterParser.parse(set, parameters.getOrDefault("$filter", ""), nests(parameters), assumptions),
                order(set, parameters.getOrDefault("$orderby", "")),
                select(set, parameters.getOrDefault("$select", "")), words(parameters.getOrDefault("$expand", "")),
                whole(parameters, "$top", Long.MAX_VALUE), whole(parameters, "$skip", 0),
                preferred > 0 ? Math.min(preferred, pageMaximum) : pageMaximum, flag(parameters),
                parameters.getOrDefault("$skiptoken", ""));
    }

    /** The page size that a request prefers; 0 when it prefers none. */
    static int preferredPage(Request request) {
        String prefer = request.header("prefer");
        Matcher matcher = PAGE_SIZE.matcher(prefer == null ? "" : prefer);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static boolean nests(Map<String, String> parameters) {
        String version = parameters.getOrDefault("$schemaversion", "1.0");
        try {
            return new BigDecimal(version).compareTo(NESTS_FROM) >= 0;
        } catch (NumberFormatException malformed) {
            throw notConverted(version, "Edm.Decimal");
        }
    }

    private static long whole(Map<String, String> parameters, String name, long otherwise) {
        String text = parameters.get(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,15}")) {
            throw notConverted(text, "Edm.Int64");
        }
        return Long.parseLong(text);
    }

    private static boolean flag(Map<String, String> parameters) {
        String text = parameters.getOrDefault("$count", "false");
        if (!text.equals("true") && !text.equals("false")) {
            throw notConverted(text, "Edm.Boolean");
        }
        return text.equals("true");
    }

    private static ErpError notConverted(String text, String type) {
        return ErpError.badRequest(ErpText.NOT_CONVERTED, text, type);
    }

    private static List<String> words(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).filter(one -> !one.isEmpty()).toList();
    }

    private static List<Property> select(EntitySet set, String names) {
        List<String> chosen = words(names);
        return chosen.isEmpty() || chosen.contains("*")
                ? List.copyOf(set.properties().values())
                : set.properties().values().stream()
                        .filter(one -> chosen.stream().map(set::need).anyMatch(one::equals)).toList();
    }

    private static List<Sort> order(EntitySet set, String text) {
        var order = new ArrayList<Sort>();
        for (String one : words(text)) {
            String[] parts = one.split("\\s+", -1);
            boolean descending = parts.length > 1 && parts[1].equals("desc");
            boolean ascending = parts.length == 1 || parts[1].equals("asc");
            if (parts.length > 2 || !(ascending || descending)) {
                throw ErpError.badRequest(ErpText.NO_LITERAL, one, text);
            }
            order.add(new Sort(set.need(parts[0]), descending));
        }
        return order;
    }
}
