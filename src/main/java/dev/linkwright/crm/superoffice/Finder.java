package dev.linkwright.crm.superoffice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import dev.linkwright.crm.CrmHit;
import dev.linkwright.crm.FinderQuery;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Page;

/** Finds records by what a person types; filtered, sorted and paged by the server. */
final class Finder {
    private static final int COMPANIES_AT_ONCE = 50;

    private final WebApi api;
    private final Archive archive;

    Finder(WebApi api, Archive archive) {
        this.api = api;
        this.archive = archive;
    }

    Page<CrmHit> find(FinderQuery query) {
        Shape shape = Shape.of(query.type());
        String text = query.text().strip();
        Archive.Query asked = switch (shape) {
            case COMPANY -> query(shape, "contactId,name,orgnr,number,streetAddress/city,postAddress/city",
                    text.isEmpty() ? "contactId gt 0" : companyFilter(text),
                    text.isEmpty() ? "updatedDate desc,contactId desc" : "name,contactId", query.size());
            case CONTACT -> query(shape, "personId,fullName,contactId,personNumber",
                    text.isEmpty() ? "personId gt 0" : personFilter(text),
                    text.isEmpty() ? "personUpdatedDate desc,personId desc" : "lastName,firstName,personId",
                    query.size());
            case PROJECT -> query(shape, "projectId,name,number",
                    text.isEmpty() ? "projectId gt 0" : projectFilter(text),
                    text.isEmpty() ? "updatedDate desc,projectId desc" : "name,projectId", query.size());
        };
        Archive.Rows rows = archive.page(asked, query.page(), Archive.End.SHORT_PAGE);
        return new Page<>(hits(shape, rows.rows()), rows.next());
    }

    private Archive.Query query(Shape shape, String select, String filter, String orderBy, int top) {
        return new Archive.Query(api.at(shape.resource()), select, filter, orderBy, top);
    }

    private static String companyFilter(String text) {
        List<String> either = new ArrayList<>(List.of(anyWord("name", text), anyWord("department", text)));
        if (hasDigit(text)) {
            String dense = text.replaceAll("[\\s.-]", "");
            either.add(begins("number", text));
            either.add(begins("orgnr", text));
            if (!dense.equals(text)) {
                either.add(begins("orgnr", dense));
            }
        }
        return String.join(" or ", either);
    }

    /** Each word starts one of the names, so that "ann berg" finds Ann Kristin Berg. */
    private static String personFilter(String text) {
        String names = Arrays.stream(text.split("\\s+", -1))
                .map(word -> "(" + begins("firstName", word) + " or " + begins("middleName", word) + " or "
                        + anyWord("lastName", word) + ")")
                .collect(Collectors.joining(" and "));
        return hasDigit(text) ? "(" + names + ") or " + begins("personNumber", text) : names;
    }

    private static String projectFilter(String text) {
        String name = anyWord("name", text);
        return hasDigit(text) ? name + " or " + begins("number", text) : name;
    }

    private static String anyWord(String column, String text) {
        return begins(column, text) + " or " + column + " contains " + Archive.quoted(" " + text);
    }

    private static String begins(String column, String text) {
        return column + " begins " + Archive.quoted(text);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private List<CrmHit> hits(Shape shape, List<JsonNode> rows) {
        return switch (shape) {
            case COMPANY -> rows.stream()
                    .map(row -> new CrmHit(entity(shape, row, "contactId"), text(row, "name"),
                            first(text(row, "streetAddress/city"), text(row, "postAddress/city")),
                            first(text(row, "orgnr"), text(row, "number"))))
                    .toList();
            case CONTACT -> {
                Map<Long, String> companies = companies(rows);
                yield rows.stream()
                        .map(row -> new CrmHit(entity(shape, row, "personId"), text(row, "fullName"),
                                companies.getOrDefault(row.path("contactId").asLong(), ""),
                                text(row, "personNumber")))
                        .toList();
            }
            case PROJECT -> rows.stream().map(row -> new CrmHit(entity(shape, row, "projectId"), text(row, "name"), "",
                    text(row, "number"))).toList();
        };
    }

    /** The archive of persons has no column for the name of the company alone. */
    private Map<Long, String> companies(List<JsonNode> persons) {
        TreeSet<Long> ids = new TreeSet<>();
        persons.forEach(row -> ids.add(row.path("contactId").asLong()));
        ids.remove(0L);
        Map<Long, String> names = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += COMPANIES_AT_ONCE) {
            List<Long> some = all.subList(from, Math.min(from + COMPANIES_AT_ONCE, all.size()));
            String filter = some.stream().map(id -> "contactId = " + id).collect(Collectors.joining(" or "));
            archive.all(query(Shape.COMPANY, "contactId,name", filter, "contactId", COMPANIES_AT_ONCE + 1))
                    .forEach(row -> names.put(row.path("contactId").asLong(), text(row, "name")));
        }
        return names;
    }

    private static CrmEntity entity(Shape shape, JsonNode row, String column) {
        long id = row.path(column).asLong(row.path("PrimaryKey").asLong());
        return new CrmEntity(shape.type(), id);
    }

    private static String text(JsonNode row, String column) {
        JsonNode value = row.path(column);
        return value.isNull() ? "" : value.asText();
    }

    private static String first(String one, String other) {
        return one.isBlank() ? other : one;
    }
}
