package dev.linkwright.crm.superoffice;

import com.fasterxml.jackson.databind.JsonNode;

import okhttp3.HttpUrl;

import dev.linkwright.http.JsonAnswer;
import dev.linkwright.model.CrmEntity;
import dev.linkwright.model.Problem;
import dev.linkwright.model.Problem.Outcome;
import dev.linkwright.model.ProblemException;

/** Fetches single records. */
final class Records {
    private final WebApi api;
    private final Hits hits;

    Records(WebApi api, Hits hits) {
        this.api = api;
        this.hits = hits;
    }

    HttpUrl address(CrmEntity entity) {
        return api.at(Kind.of(entity.type()).resource(), Long.toString(entity.id()));
    }

    /** The record with the foreign keys of all programs. */
    JsonAnswer read(CrmEntity entity) {
        JsonAnswer answer = api.get(address(entity).newBuilder().addQueryParameter("fk", "true").build());
        check(answer, entity, Outcome.NOTHING_DONE);
        boolean deleted = answer.body().path("Deleted").asInt() != 0
                || (Kind.of(entity.type()).unseenDeletion() && !hits.has(entity));
        if (deleted) {
            throw new ProblemException(new Problem.NotFound(api.system(), answer.request()));
        }
        return answer;
    }

    /** Makes sure that an answer is the record that was asked for, whole enough to go by. */
    void check(JsonAnswer answer, CrmEntity entity, Outcome ifBroken) {
        JsonNode id = answer.body().path(Kind.of(entity.type()).idProperty());
        if (id.asLong() != entity.id()) {
            throw api.malformed(answer, "not the record that was asked for", ifBroken);
        }
    }
}
