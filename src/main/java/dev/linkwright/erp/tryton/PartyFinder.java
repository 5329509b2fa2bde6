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
import dev.linkwright.model.ErpActor;
import dev.linkwright.model.FieldValue;
import dev.linkwright.model.Page;

/** Looks for parties of a category; Tryton filters, sorts and pages. */
final class PartyFinder {
    private final TrytonSession session;
    private final Categories categories;

    PartyFinder(TrytonSession session, Categories categories) {
        this.session = session;
        this.categories = categories;
    }

    Page<ErpHit> search(SearchRequest request) {
        PagePoint point = request.page().map(PagePoint::parse).orElseGet(PagePoint.First::new);
        ArrayNode domain = point.narrow(SearchDomain.of(request, categories.id(request.type())));
        List<PartyField> columns = request.columns().stream().flatMap(key -> PartyField.of(key).stream()).toList();
        JsonNode rows = session.read("model.party.party.search_read", domain, point.offset(), request.size() + 1,
                order(request), Wire.listOf(asked(columns)));
        List<PartyRow> parties = new ArrayList<>();
        rows.forEach(row -> parties.add(PartyRow.of(row)));
        boolean more = parties.size() > request.size();
        List<PartyRow> shown = more ? parties.subList(0, request.size()) : parties;
        return new Page<>(shown.stream().map(party -> hit(request, party, columns)).toList(),
                more ? next(request, point, shown).text() : null);
    }

    long count(SearchRequest request) {
        return session.read("model.party.party.search_count", SearchDomain.of(request, categories.id(request.type())))
                .longValue();
    }

    /** What can be sorted by is decided here too: Tryton answers other fields with an error of its database. */
    private static ArrayNode order(SearchRequest request) {
        return request.sort().filter(sort -> FieldCatalogue.isSortable(sort.field()))
                .map(sort -> Wire.list(Wire.list(sort.field(), sort.ascending() ? "ASC" : "DESC"),
                        Wire.list("id", "ASC")))
                .orElseGet(() -> Wire.list(Wire.list("name", "ASC NULLS LAST"), Wire.list("id", "ASC")));
    }

    private static PagePoint next(SearchRequest request, PagePoint point, List<PartyRow> shown) {
        if (request.sort().isPresent()) {
            return new PagePoint.Counted(point.offset() + shown.size());
        }
        PartyRow last = shown.getLast();
        @Nullable
        String name = last.columns().path("name").textValue();
        return new PagePoint.Behind(name, last.id());
    }

    /** Only what is shown: what is asked for costs more than the rows do. */
    private static Set<String> asked(List<PartyField> columns) {
        Set<String> asked = new LinkedHashSet<>(List.of("name", "code"));
        for (PartyField column : columns) {
            column.slot().ifPresent(slot -> {
                asked.add(slot.kind().list() + "." + column.column());
                switch (slot) {
                    case PHONE, MOBILE, FAX, EMAIL, WEBSITE -> asked.add("contact_mechanisms.type");
                    case IDENTIFIER, VAT -> asked.addAll(List.of("identifiers.type", "tax_identifier"));
                    case ADDRESS -> {
                        // every row is an address
                    }
                }
            });
        }
        return asked;
    }

    private static ErpHit hit(SearchRequest request, PartyRow party, List<PartyField> columns) {
        Map<String, FieldValue> values = new HashMap<>();
        columns.forEach(column -> values.put(column.key(), column.in(party, Bindings.NONE)));
        return new ErpHit(new ErpActor(request.type(), Long.toString(party.id())), party.number(), party.title(),
                values);
    }
}
