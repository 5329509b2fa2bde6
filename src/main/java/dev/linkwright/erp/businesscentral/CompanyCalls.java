package dev.linkwright.erp.businesscentral;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.HttpUrl;

import dev.linkwright.model.Problem;
import dev.linkwright.model.ProblemException;

/** Calls of the entities of one company. */
final class CompanyCalls {
    private final ODataCalls calls;
    private final CompanyChoice company;

    CompanyCalls(ODataCalls calls, CompanyChoice company) {
        this.calls = calls;
        this.company = company;
    }

    String system() {
        return calls.system();
    }

    CompanyChoice.Company company() {
        return company.company();
    }

    /** An entity set, or what lies below an entity. */
    HttpUrl url(String path) {
        return calls.url("companies(" + company().id() + ")/" + path);
    }

    HttpUrl url(Query query) {
        return query.at(url(query.set()));
    }

    /** One entity with some of its properties; with all if none is named. */
    HttpUrl url(Entity entity, String id, List<String> select) {
        Query one = new Query(entity.set() + "(" + id(id) + ")");
        return url(select.isEmpty() ? one : one.select(select));
    }

    /** A list that lies below an entity. */
    HttpUrl url(Entity entity, String id, String below) {
        return url(entity.set() + "(" + id(id) + ")/" + below);
    }

    /** A link to a next page that was kept. */
    HttpUrl link(String text) {
        return calls.link(text);
    }

    private String id(String key) {
        if (!ConnectionSettings.isId(key)) {
            throw new ProblemException(new Problem.NotFound(system(), key));
        }
        return key;
    }

    Row one(HttpUrl url) {
        return calls.one(url);
    }

    RowPage page(HttpUrl url, int size) {
        return calls.page(url, size);
    }

    Row post(HttpUrl url, JsonNode body) {
        return calls.post(url, body);
    }

    Row patch(HttpUrl url, String etag, JsonNode body) {
        return calls.patch(url, etag, body);
    }
}
