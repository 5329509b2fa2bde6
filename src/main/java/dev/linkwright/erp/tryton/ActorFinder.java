package dev.linkwright.erp.tryton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.jspecify.annotations.Nullable;

import dev.linkwright.erp.ErpHit;
import dev.linkwright.erp.SearchRequest;
import dev.linkwright.model.Bindings;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Page;

/** Looks for actors of a type; Tryton filters, sorts and pages. */
final class ActorFinder {
    private final TrytonSession session;
    private final ActorKind kind;
    private final String calls;

    ActorFinder(TrytonSession session, ActorKind kind) {
        this.session = session;
        this.kind = kind;
        this.calls = "model." + kind.model().model();
    }

    Page<ErpHit> search(SearchRequest request) {
        PagePoint point = request.page().map(PagePoint::parse).orElseGet(PagePoint.First::new);
        ArrayNode domain = point.narrow(SearchDomain.of(request, kind));
        List<ActorField> columns = request.columns().stream().flatMap(key -> kind.model().field(key).stream())
                .toList();
        JsonNode rows = session.read(calls + ".search_read", domain, point.offset(), request.size() + 1,
                order(request), Wire.listOf(asked(columns)));
        List<ActorRow> actors = new ArrayList<>();
        rows.forEach(row -> actors.add(ActorRow.of(kind.model(), row)));
        boolean more = actors.size() > request.size();
        List<ActorRow> shown = more ? actors.subList(0, request.size()) : actors;
        return new Page<>(shown.stream().map(actor -> hit(actor, columns)).toList(),
                more ? next(request, point, shown).text() : null);
    }

    long count(SearchRequest request) {
        return session.read(calls + ".search_count", SearchDomain.of(request, kind)).longValue();
    }

    /** What can be sorted by is decided here too: Tryton answers other fields with an error of its database. */
    private ArrayNode order(SearchRequest request) {
        return request.sort().flatMap(sort -> kind.model().field(sort.field()).filter(ActorField::sortable)
                .map(field -> Wire.list(Wire.list(field.ownColumn(), sort.ascending() ? "ASC" : "DESC"),
                        Wire.list("id", "ASC"))))
                .orElseGet(() -> Wire.list(Wire.list(ActorModel.NAME, "ASC NULLS LAST"), Wire.list("id", "ASC")));
    }

    private static PagePoint next(SearchRequest request, PagePoint point, List<ActorRow> shown) {
        if (request.sort().isPresent()) {
            return new PagePoint.Counted(point.offset() + shown.size());
        }
        ActorRow last = shown.getLast();
        @Nullable
        String name = last.columns().path(ActorModel.NAME).textValue();
        return new PagePoint.Behind(name, last.id());
    }

    /** Only what is shown: what is asked for costs more than the rows do. */
    private Set<String> asked(List<ActorField> columns) {
        Set<String> asked = new LinkedHashSet<>(kind.model().titleColumns());
        columns.forEach(column -> asked.addAll(column.asked()));
        return asked;
    }

    private ErpHit hit(ActorRow actor, List<ActorField> columns) {
        Map<String, FieldValue> values = new HashMap<>();
        columns.forEach(column -> values.put(column.key(), actor.value(column, Bindings.NONE)));
        return new ErpHit(kind.actor(actor.id()), actor.number(), actor.title(), values);
    }
}
