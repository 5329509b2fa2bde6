package dev.linkwright.erp.contract;

import java.util.List;
import java.util.Optional;

import dev.linkwright.erp.SearchRequest;
import dev.linkwright.erp.SearchRequest.Sort;
import dev.linkwright.model.ActorType;
import dev.linkwright.model.Criterion;
import dev.linkwright.model.ErpActor;

/** Requests in few words. */
final class Searches {
    static final int MANY = 1000;

    private Searches() {
    }

    static SearchRequest text(ActorType type, String text, int size) {
        return new SearchRequest(type, text, List.of(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), size);
    }

    static SearchRequest columns(ActorType type, String text, List<String> columns) {
        return new SearchRequest(type, text, List.of(), Optional.empty(), columns, Optional.empty(), Optional.empty(),
                MANY);
    }

    static SearchRequest sorted(ActorType type, String text, String field, boolean ascending, int size) {
        return new SearchRequest(type, text, List.of(), Optional.empty(), List.of(field),
                Optional.of(new Sort(field, ascending)), Optional.empty(), size);
    }

    static SearchRequest where(ActorType type, String text, List<List<Criterion>> sets, int size) {
        return new SearchRequest(type, text, sets, Optional.empty(), List.of(), Optional.empty(), Optional.empty(),
                size);
    }

    static SearchRequest within(ActorType type, String text, ErpActor parent) {
        return new SearchRequest(type, text, List.of(), Optional.of(parent), List.of(), Optional.empty(),
                Optional.empty(), MANY);
    }
}
